export { DEMONSTRATION, openHouse, type House } from './house';
export { HouseModule, LOG, SECRET, SETTINGS, STORE } from './house.module';
export { productFolder } from './product-folder';
export { serve, type Serving } from './serve';
export { serviceModule, type Made } from './service.module';
export { readSettings, type Settings } from './settings';
export { start, type Service } from './start';
