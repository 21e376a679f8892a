--liquibase formatted sql

--changeset fieldcontract:1.0-016-business-calendar
create table business_calendar (
    id             uuid primary key,
    region_id      uuid    not null unique references region,
    current_number integer not null check (current_number > 0),
    version        bigint  not null default 0
);
comment on column business_calendar.current_number is 'of the version that new clocks run on';

--changeset fieldcontract:1.0-016-business-calendar-version
create table business_calendar_version (
    calendar_id uuid        not null references business_calendar,
    number      integer     not null check (number > 0),
    content     jsonb       not null,
    made_by     uuid references crm_user,
    made_at     timestamptz not null,
    primary key (calendar_id, number)
);
comment on column business_calendar_version.content is 'name, zone, years, hours by weekday, holidays';
comment on column business_calendar_version.made_by is 'null where it was loaded';

--changeset fieldcontract:1.0-016-business-calendar-version-immutable splitStatements:false
create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
    raise exception 'a version never changes: clocks run on it' using errcode = 'insufficient_privilege';
end
$$;
create trigger business_calendar_version_immutable before update or delete on business_calendar_version
    for each row execute function refuse_change_of_version();
