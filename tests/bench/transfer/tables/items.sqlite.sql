CREATE TABLE items (
    id INTEGER PRIMARY KEY, code VARCHAR(20) NOT NULL, name TEXT NOT NULL, street TEXT, city TEXT, country VARCHAR(2), email TEXT, comment TEXT,
    quantity INTEGER, stock INTEGER, views BIGINT, price DECIMAL(12,2), cost DECIMAL(14,4), tax DECIMAL(5,2), weight DOUBLE PRECISION,
    rating DOUBLE PRECISION, created_on DATE, due_on DATE, created_at TIMESTAMP, changed_at TIMESTAMP);
