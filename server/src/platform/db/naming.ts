import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `memberId` → `member_id`, `sha256Hash` → `sha256_hash`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** Tables and columns in snake_case: what people type into a database client needs no quotes and no shift key. */
export class SnakeCaseNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, ownName?: string): string {
    return ownName ?? snakeCase(className);
  }

  override columnName(propertyName: string, ownName: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, ownName ?? propertyName].join('_'));
  }
}
