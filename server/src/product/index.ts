export { Product } from './entities.ts';
export { productHandlers } from './handlers.ts';
export { productsOnSale } from './queries.ts';
