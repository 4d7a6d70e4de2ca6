export { openHouse, type House } from './house';
export { HouseModule, LOG, SECRET, SETTINGS, STORE } from './house.module';
export { serve, type Serving } from './serve';
export { readSettings, type Settings } from './settings';
