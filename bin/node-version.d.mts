export function isNewEnough(version: string): boolean;
export function refuseOldNode(version?: string): void;
