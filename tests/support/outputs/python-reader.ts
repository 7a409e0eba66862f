/** A program for the Python of the system: reads a workbook or a calendar with its libraries, and tells it as JSON. */
export const pythonReader = `import datetime
import json
import sys


def cell(found):
    if isinstance(found.value, (datetime.datetime, datetime.date)):
        return {"day": found.value.isoformat()[:10]}
    return found.value


def workbook(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    return [
        {
            "title": sheet.title,
            "rows": [[cell(one) for one in row] for row in sheet.iter_rows()],
            "types": sorted({one.data_type for row in sheet.iter_rows() for one in row}),
            "frozen": sheet.freeze_panes,
            "tables": {table.name: [table.ref, table.autoFilter.ref] for table in sheet.tables.values()},
            "widths": [round(sheet.column_dimensions[key].width) for key in sorted(sheet.column_dimensions)],
        }
        for sheet in book.worksheets
    ]


def calendar(path):
    import icalendar

    with open(path, "rb") as file:
        found = icalendar.Calendar.from_ical(file.read())
    return [
        {
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "stamp": event["DTSTAMP"].dt.isoformat(),
            "start": event["DTSTART"].dt.isoformat(),
            "end": event["DTEND"].dt.isoformat(),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "language": event["SUMMARY"].params["LANGUAGE"],
            "alarms": len(event.subcomponents),
        }
        for event in found.walk("VEVENT")
    ]


json.dump({"xlsx": workbook, "ics": calendar}[sys.argv[1]](sys.argv[2]), sys.stdout)
`;
