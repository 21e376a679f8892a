--liquibase formatted sql

--changeset fieldcontract:1.0-015-ic-statement
create table ic_statement (
    id            uuid primary key,
    external_id   varchar(64)   not null unique,
    payee_id      uuid          not null references crm_user,
    cycle_plan_id uuid          not null references cycle_plan,
    period_start  date          not null,
    period_end    date          not null,
    currency      varchar(3)    not null check (currency ~ '^[A-Z]{3}$'),
    status        varchar(10)   not null check (status in ('DRAFT', 'PUBLISHED')),
    published_at  timestamptz,
    total         numeric(14,2) not null,
    version       bigint        not null default 0,
    constraint ic_statement_period check (period_end >= period_start),
    constraint ic_statement_published check ((status = 'PUBLISHED') = (published_at is not null)),
    constraint ic_statement_once unique (payee_id, cycle_plan_id, period_start)
);
create index ic_statement_by_payee on ic_statement (payee_id, period_end, id);
create index ic_statement_by_end on ic_statement (period_end, id);
create index ic_statement_by_cycle on ic_statement (cycle_plan_id);
comment on column ic_statement.period_end is 'the last day that counts, included';
comment on column ic_statement.status is 'operations alone see a draft';
comment on column ic_statement.total is 'the sum of the lines';

--changeset fieldcontract:1.0-015-ic-statement-line
create table ic_statement_line (
    id                uuid primary key,
    statement_id      uuid          not null references ic_statement,
    position          smallint      not null,
    territory_id      uuid references territory,
    component         varchar(80)   not null,
    measure           varchar(120)  not null,
    unit              varchar(20)   not null,
    achieved          numeric(16,2),
    target            numeric(16,2) check (target > 0),
    attainment        numeric(7,1),
    rate_kind         varchar(10)   not null check (rate_kind in ('PER_UNIT', 'ON_TARGET', 'FIXED', 'STATED')),
    rate_value        numeric(14,4),
    threshold_percent numeric(5,1),
    cap_percent       numeric(5,1),
    rate_words        varchar(500),
    amount            numeric(14,2) not null,
    constraint ic_statement_line_position unique (statement_id, position),
    constraint ic_statement_line_attainment check ((attainment is null) = (achieved is null or target is null)),
    constraint ic_statement_line_rate check (
        case rate_kind
            when 'PER_UNIT' then rate_value is not null and achieved is not null
            when 'ON_TARGET' then rate_value is not null and attainment is not null
                and threshold_percent is not null and cap_percent >= threshold_percent
            when 'FIXED' then rate_value is not null
            else rate_words is not null
        end)
);
create index ic_statement_line_by_territory on ic_statement_line (territory_id);
comment on column ic_statement_line.component is 'of the compensation plan';
comment on column ic_statement_line.unit is 'what achieved and target are counted in; the currency where it is money';
comment on column ic_statement_line.attainment is 'achieved of target in per cent, as the amount was made with';
comment on column ic_statement_line.rate_words is 'the rate as the plan says it, where it is none of the kinds that we can recompute';
