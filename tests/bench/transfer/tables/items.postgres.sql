CREATE TABLE items (
    id bigint PRIMARY KEY, code varchar(20) NOT NULL, name text NOT NULL, street text, city text, country varchar(2), email text, comment text,
    quantity integer, stock integer, views bigint, price numeric(12,2), cost numeric(14,4), tax numeric(5,2), weight double precision,
    rating double precision, created_on date, due_on date, created_at timestamp, changed_at timestamp);
