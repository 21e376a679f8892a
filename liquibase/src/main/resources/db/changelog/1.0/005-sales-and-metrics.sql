--liquibase formatted sql

--changeset fieldcontract:1.0-005-product-metric
create table product_metric (
    hcp_id     uuid     not null references account,
    product_id uuid     not null references product,
    month      date     not null check (extract(day from month) = 1),
    trx        integer not null check (trx >= 0),
    nrx        integer not null check (nrx >= 0 and nrx <= trx),
    primary key (hcp_id, product_id, month)
);
comment on table product_metric is 'total (trx) and new (nrx) prescriptions of an HCP in the month that starts on the date';

--changeset fieldcontract:1.0-005-primary-sales
create table primary_sales (
    territory_id uuid          not null references territory,
    product_id   uuid          not null references product,
    distributor  varchar(120)  not null,
    month        date          not null check (extract(day from month) = 1),
    units        integer       not null,
    amount       numeric(14,2) not null,
    currency     varchar(3)       not null,
    primary key (territory_id, product_id, distributor, month)
);
comment on table primary_sales is 'sell-in: what was shipped to distributors';

--changeset fieldcontract:1.0-005-secondary-sales
create table secondary_sales (
    outlet_id  uuid          not null references account,
    product_id uuid          not null references product,
    month      date          not null check (extract(day from month) = 1),
    units      integer       not null,
    amount     numeric(14,2) not null,
    currency   varchar(3)       not null,
    primary key (outlet_id, product_id, month)
);
comment on table secondary_sales is 'sell-through: what reached the outlets';
