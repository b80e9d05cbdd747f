import type { ReactElement } from 'react';
import { useService } from '../service.ts';

const MapPage = (): ReactElement => {
  const { service } = useService();
  return (
    <div className="page">
      <h1>Map of {service.place}</h1>
    </div>
  );
};

export default MapPage;
