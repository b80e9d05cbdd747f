import { createContext, useContext } from 'react';
import type { ServiceAnswer } from '../server/features/service/contract.ts';

export interface Service {
  service: ServiceAnswer;
  /** Asks again; to be called when an import or a zone may have changed what the service knows. */
  refresh: () => void;
}

export const ServiceContext = createContext<Service | null>(null);

/** What this installation is and holds. Pages are drawn only once it is known. */
export const useService = (): Service => {
  const known = useContext(ServiceContext);
  if (known === null) throw new Error('A page was drawn before the service was known.');
  return known;
};
