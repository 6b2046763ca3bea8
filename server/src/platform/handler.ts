import type { Contract } from '@shuke/shared/contract';
import type { OutputOf, ParsedOf } from '@shuke/shared/contract/kit';
import type { OperationId } from '@shuke/shared/routes';
import type { Callers } from './caller.ts';

/** One operation's way from parsed input to output; both shapes are the contract's. */
export type Handler<Id extends OperationId> = (
  input: ParsedOf<Contract[Id]>,
  caller: Callers[Contract[Id]['audience']],
) => Promise<OutputOf<Contract[Id]>>;

/** A module's operations: contract in, command or query, presented out. */
export type Handlers<Ids extends OperationId = OperationId> = { readonly [Id in Ids]: Handler<Id> };
