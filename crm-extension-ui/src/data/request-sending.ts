import type { Api } from './api';
import { type Intent, intentFor } from './intent';
import type { DataChangeRequest, DataChangeRequestInput } from './types';

/** Files a data-change request. Filing again with the same content after a failure cannot file it twice. */
export class RequestFiling {
  #intent?: Intent;

  constructor(private readonly api: Api) {}

  async file(body: DataChangeRequestInput): Promise<DataChangeRequest> {
    this.#intent = intentFor({ method: 'POST', path: 'data-change-requests', body }, this.#intent);
    return (await this.api.send<DataChangeRequest>(this.#intent)).body;
  }
}
