// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/timestamp.h"

#include <array>

namespace forecourt::ocpp::schema {

namespace {

constexpr qsizetype MaximumTextLength = 64;

/// Reads a text from left to right.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] char16_t peek() const { return atEnd() ? u'\0' : m_text[m_position].unicode(); }
    [[nodiscard]] bool peekDigit() const { return peek() >= u'0' && peek() <= u'9'; }

    bool accept(char16_t character)
    {
        if (atEnd() || peek() != character)
            return false;
        ++m_position;
        return true;
    }

    /// Exactly \a count digits, or -1.
    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (!peekDigit())
                return -1;
            value = value * 10 + (peek() - u'0');
            ++m_position;
        }
        return value;
    }

    /// Any number of digits as milliseconds; \a count receives how many there were.
    int fraction(int& count)
    {
        int value = 0;
        for (count = 0; peekDigit(); ++count, ++m_position) {
            if (count < 3)
                value = value * 10 + (peek() - u'0');
        }
        for (int i = count; i < 3; ++i)
            value *= 10;
        return value;
    }

private:
    QStringView m_text;
    qsizetype m_position = 0;
};

struct TimeOfDay
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};

bool readTimeOfDay(Scanner& scanner, TimeOfDay& time, bool& isStandard)
{
    time.hour = scanner.digits(2);
    if (!scanner.accept(u':'))
        return false;
    time.minute = scanner.digits(2);
    if (scanner.accept(u':')) {
        time.second = scanner.digits(2);
        const bool comma = scanner.peek() == u',';
        if (scanner.accept(u'.') || scanner.accept(u',')) {
            int count = 0;
            time.millisecond = scanner.fraction(count);
            isStandard = isStandard && !comma && count >= 1 && count <= 9;
        }
    } else {
        isStandard = false;
    }
    return time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59 && time.second >= 0
        && time.second <= 60;
}

/// Seconds east of UTC; false if the rest is no zone.
bool readZone(Scanner& scanner, int& offset, TimestampReading& reading)
{
    if (scanner.atEnd()) {
        reading.hasZone = false;
        return true;
    }
    if (scanner.accept(u'Z') || scanner.accept(u'z'))
        return scanner.atEnd();
    const bool west = scanner.peek() == u'-';
    if (!scanner.accept(u'+') && !scanner.accept(u'-'))
        return false;
    const int hours = scanner.digits(2);
    int minutes = 0;
    if (scanner.accept(u':')) {
        minutes = scanner.digits(2);
    } else {
        reading.isStandard = false;
        if (!scanner.atEnd())
            minutes = scanner.digits(2);
    }
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !scanner.atEnd())
        return false;
    offset = (hours * 60 + minutes) * (west ? -60 : 60);
    return true;
}

void putDigits(QChar* out, int value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        out[i] = QChar(u'0' + value % 10);
}

} // namespace

QString formatTimestamp(const QDateTime& utc, TimestampStyle style)
{
    const QDateTime instant = utc.timeSpec() == Qt::UTC ? utc : utc.toUTC();
    const QDate date = instant.date();
    if (!instant.isValid() || date.year() < 1 || date.year() > 9999)
        return {};
    const QTime time = instant.time();
    QString text = style == TimestampStyle::Milliseconds ? QStringLiteral("0000-00-00T00:00:00.000Z")
                                                         : QStringLiteral("0000-00-00T00:00:00Z");
    QChar* out = text.data();
    putDigits(out, date.year(), 4);
    putDigits(out + 5, date.month(), 2);
    putDigits(out + 8, date.day(), 2);
    putDigits(out + 11, time.hour(), 2);
    putDigits(out + 14, time.minute(), 2);
    putDigits(out + 17, time.second(), 2);
    if (style == TimestampStyle::Milliseconds)
        putDigits(out + 20, time.msec(), 3);
    return text;
}

TimestampReading readTimestamp(QStringView text)
{
    TimestampReading reading;
    if (text.size() > MaximumTextLength)
        return reading;
    Scanner scanner(text);
    const int year = scanner.digits(4);
    scanner.accept(u'-');
    const int month = scanner.digits(2);
    scanner.accept(u'-');
    const int day = scanner.digits(2);
    const QDate date(year, month, day);
    if (year < 0 || !date.isValid())
        return reading;
    if (!scanner.accept(u'T')) {
        reading.isStandard = false;
        if (!scanner.accept(u't') && !scanner.accept(u' '))
            return reading;
    }
    TimeOfDay time;
    int offset = 0;
    if (!readTimeOfDay(scanner, time, reading.isStandard) || !readZone(scanner, offset, reading))
        return reading;
    const int leap = time.second == 60 ? 1 : 0;
    const QTime clock(time.hour, time.minute, time.second - leap, time.millisecond);
    const QDateTime utc = QDateTime(date, clock, Qt::UTC).addSecs(leap - offset);
    if (utc.date().year() >= 1 && utc.date().year() <= 9999)
        reading.utc = utc;
    return reading;
}

} // namespace forecourt::ocpp::schema
