"""The demo's history; imported by ``recognition.demo`` while the demo data load."""
