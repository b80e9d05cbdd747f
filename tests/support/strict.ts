/** In CI a missing engine, browser or data folder is a failure; elsewhere its tests are left out and that is said. */
export const nothingMayBeSkipped = (): boolean => process.env['PEOPLE_ZONES_SKIP_NOTHING'] === 'true';
