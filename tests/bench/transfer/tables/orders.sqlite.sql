CREATE TABLE orders (
    id INTEGER PRIMARY KEY, customer TEXT NOT NULL, product VARCHAR(20), quantity INTEGER, price DECIMAL(12,2),
    ordered_on DATE, shipped_at TIMESTAMP, note TEXT);
