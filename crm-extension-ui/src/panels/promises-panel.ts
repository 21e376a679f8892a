import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { turnAway } from '../app/turn-away';
import { AppElement } from '../components/app-element';
import { icon } from '../components/icons';
import { pencil } from '../components/icons-more';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices, skeletons } from '../components/styles';
import { timeline } from '../components/timeline';
import { moment } from '../data/format';
import { type Intent, intentFor } from '../data/intent';
import { ProblemError } from '../data/problem';
import type { SlaPolicy, SlaPolicyContent, SlaPolicyVersion } from '../data/types';
import { promisesPanelStyles } from './promises-panel.styles';

/** What is promised to whoever files a dispute, what was promised before, and the way to promise something else. */
@customElement('promises-panel')
export class PromisesPanel extends AppElement {
  static override styles = [base, controls, lists, notices, skeletons, page, timeline, promisesPanelStyles];

  @property({ attribute: false }) session!: Session;
  @state() private policies?: SlaPolicy[];
  @state() private versions: ReadonlyMap<string, SlaPolicyVersion[]> = new Map();
  /** The policy that is being changed. */
  @state() private changing?: string;
  @state() private error?: unknown;
  @state() private versionsError?: unknown;
  @state() private refused?: unknown;
  @state() private busy = false;
  #intent?: Intent;

  override connectedCallback(): void {
    super.connectedCallback();
    if (turnAway(this.session.isOps)) return;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      this.policies = (await this.session.api.get('/sla-policies')).items;
    } catch (error) {
      this.error = error;
      return;
    }
    await this.#loadVersions(this.policies);
  }

  async #loadVersions(policies: readonly SlaPolicy[]): Promise<void> {
    this.versionsError = undefined;
    const read = ({ id }: SlaPolicy) => this.session.api.get('/sla-policies/{id}/versions', { id });
    try {
      this.versions = new Map(await Promise.all(policies.map(async (one): Promise<[string, SlaPolicyVersion[]]> => [one.id, (await read(one)).items])));
    } catch (error) {
      this.versionsError = error;
    }
  }

  async #change(event: Event, { id, version }: SlaPolicy): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const said = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<keyof SlaPolicyContent, string>;
    const body: SlaPolicyContent = {
      acknowledgeHours: Number(said.acknowledgeHours),
      resolveWorkingDays: Number(said.resolveWorkingDays),
      warnAtPercent: Number(said.warnAtPercent),
    };
    this.#intent = intentFor({ method: 'PUT', path: `sla-policies/${id}`, ifMatch: `"${version}"`, body }, this.#intent);
    this.busy = true;
    this.refused = undefined;
    try {
      const { body: now } = await this.session.api.send<SlaPolicy>(this.#intent);
      this.changing = undefined;
      this.toast({ text: msg(str`Version ${now.number} is promised to whoever files from now on`) });
      await this.#load();
    } catch (error) {
      this.refused = error;
      // Somebody else has changed it: what holds now shows above, and the next press goes on from there.
      if (error instanceof ProblemError && error.status === 412) await this.#load();
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    return html`<page-header heading=${msg('What is promised')} back="#/menu"></page-header>
      <div class="page">
        ${this.policies ? this.policies.map((policy) => this.#policy(policy)) : html`<section class="card">${this.error ? loadFailure(this.error, () => void this.#load()) : skeleton(4)}</section>`}
      </div>`;
  }

  #policy(policy: SlaPolicy) {
    const { id, name, number, at, content } = policy;
    const heading = name === 'IC_DISPUTE' ? msg('To whoever files a dispute') : name;
    return html`<section class="card now" data-policy=${name} aria-labelledby=${id}>
        <h2 id=${id}>${heading}</h2>
        <p class="said">${promiseWords(content)}</p>
        <p class="weak">${warningWords(content)}</p>
        <p class="small weak">${msg(str`Version ${number}, since ${moment(at)}. A change holds for clocks that start from then on; those that run stay as they are.`)}</p>
        ${this.changing === id
          ? this.#form(policy)
          : html`<button class="button" @click=${() => { this.changing = id; this.refused = undefined; }}>${icon(pencil, 18)}${msg('Promise something else')}</button>`}
      </section>
      ${this.#history(policy)}`;
  }

  #form(policy: SlaPolicy) {
    const { acknowledgeHours, resolveWorkingDays, warnAtPercent } = policy.content;
    return html`<form @submit=${(event: Event) => this.#change(event, policy)}>
      ${problemNotice(this.refused)}
      ${this.#line('acknowledgeHours', acknowledgeHours, 1000, msg('Acknowledged within'), msg('hours, day and night'))}
      ${this.#line('resolveWorkingDays', resolveWorkingDays, 250, msg('Resolved within'), msg('working days of the region'))}
      ${this.#line('warnAtPercent', warnAtPercent, 99, msg('Warning at'), msg('% of the time of whoever can act'))}
      <div class="acts">
        <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${msg('Promise it from now on')}</button>
        <button class="button plain" type="button" @click=${() => (this.changing = undefined)}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  #line(name: keyof SlaPolicyContent, value: number, max: number, before: string, after: string) {
    return html`<div class="line">
      <label for=${name}>${before}<span class="sr"> (${after})</span></label>
      <input class="input" id=${name} name=${name} type="number" inputmode="numeric" required min="1" max=${max} .defaultValue=${String(value)} />
      <span aria-hidden="true">${after}</span>
    </div>`;
  }

  #history({ id }: SlaPolicy) {
    const versions = this.versions.get(id);
    const again = (): void => void this.#loadVersions(this.policies ?? []);
    return html`<section class="card" aria-labelledby=${`h${id}`}>
      <header><h2 id=${`h${id}`}>${msg('Versions')}</h2></header>
      ${this.versionsError ? loadFailure(this.versionsError, again) : versions ? html`<ol class="timeline">${versions.map((one, at) => this.#version(one, at === 0))}</ol>` : skeleton(2)}
    </section>`;
  }

  #version({ number, at, by, content }: SlaPolicyVersion, current: boolean) {
    return html`<li data-version=${number}>
      <span><b>${msg(str`Version ${number}`)}</b> ${current ? html`<span class="badge good">${msg('counts now')}</span>` : nothing}</span>
      <span class="small weak">${[moment(at), by?.name].filter(Boolean).join(' · ')}</span>
      <span>${promiseWords(content)} ${warningWords(content)}</span>
    </li>`;
  }
}

function promiseWords({ acknowledgeHours, resolveWorkingDays }: SlaPolicyContent): string {
  return msg(str`Acknowledged within ${acknowledgeHours} hours, resolved within ${resolveWorkingDays} working days.`);
}

function warningWords({ warnAtPercent }: SlaPolicyContent): string {
  return msg(str`Warning at ${warnAtPercent} % of the own working time of whoever can act.`);
}
