SELECT 1 FROM sys.objects WHERE type IN ('U', 'V') AND schema_id=SCHEMA_ID() AND lower(name)=lower(?);
