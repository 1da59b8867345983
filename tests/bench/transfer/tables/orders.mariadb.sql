CREATE TABLE orders (
    id bigint PRIMARY KEY, customer varchar(200) NOT NULL, product varchar(20), quantity int, price decimal(12,2),
    ordered_on date, shipped_at datetime(3), note text);
