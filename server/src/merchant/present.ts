import type { Branch } from './entities.ts';

/** Named field by field, so a new column is never published by accident. */
export const presentBranch = (branch: Branch, merchantName: string) => ({
  id: branch.id,
  name: branch.name,
  brand: branch.brand,
  region: branch.region,
  address: branch.address,
  hours: branch.hours,
  telephone: branch.telephone,
  ownership: branch.ownership,
  merchantName,
  cutoffHour: branch.cutoffHour,
});
