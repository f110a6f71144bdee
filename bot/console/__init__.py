"""The console at /console: trainers check answers, editors keep documents and contacts."""
