import * as parts from 'leaflet/src/Leaflet.js';

/**
 * What `leaflet` stands for in the pages (vite.config.ts): the whole, of the same parts as the map is made of, where the
 * published bundle would be a second Leaflet that knows nothing of the map. Geoman adds itself to it, and looks for it here.
 */
const whole = { ...parts };
Object.assign(window, { L: whole });

export default whole;
