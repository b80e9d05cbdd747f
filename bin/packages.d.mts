export function whatIsMissing(asked: string, installed: string): string | null;
