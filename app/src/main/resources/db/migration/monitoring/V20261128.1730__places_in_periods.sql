create index status_report_place on monitoring.status_report (period, plan, place);
