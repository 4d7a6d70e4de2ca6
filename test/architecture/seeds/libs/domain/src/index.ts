export const day = '2024-03-09';
