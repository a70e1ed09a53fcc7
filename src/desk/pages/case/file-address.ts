/** A picture's tag cannot set headers: the shop stands in the address. */
export const fileUrl = (shopId: string, fileId: string): string => `/api/v1/files/${fileId}?shop=${shopId}`;
export const thumbnailUrl = (shopId: string, fileId: string): string =>
  `/api/v1/files/${fileId}/thumbnail?shop=${shopId}`;
