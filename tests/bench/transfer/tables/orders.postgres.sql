CREATE TABLE orders (
    id bigint PRIMARY KEY, customer text NOT NULL, product varchar(20), quantity integer, price numeric(12,2),
    ordered_on date, shipped_at timestamp, note text);
