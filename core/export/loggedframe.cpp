// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/loggedframe.h"

#include <QRegularExpression>

namespace forecourt::exporting {

namespace {

constexpr qsizetype LongestHead = 64;     ///< of what tells that a frame begins
constexpr qsizetype LongestPrefix = 2000; ///< of what stands before a frame; patterns see no more
constexpr qsizetype MostFrames = 100'000; ///< of a line: some programs write none

int milliseconds(const QString& fraction)
{
    return fraction.isEmpty() ? 0 : fraction.leftJustified(3, QLatin1Char('0')).first(3).toInt();
}

std::optional<QDateTime> instant(QDate date, QTime time, const QString& zone, const LogTimes& times)
{
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    if (zone.isEmpty())
        return QDateTime(date, time, times.zone).toUTC();
    if (zone == QLatin1String("Z"))
        return QDateTime(date, time, Qt::UTC);
    QString digits = zone.mid(1);
    digits.remove(QLatin1Char(':'));
    const int seconds = digits.first(2).toInt() * 3600 + digits.mid(2, 2).toInt() * 60;
    return QDateTime(date, time, Qt::OffsetFromUTC, zone.startsWith(u'-') ? -seconds : seconds).toUTC();
}

std::optional<QDateTime> isoInstant(const QString& text, const LogTimes& times)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((\d{4})[-/](\d{2})[-/](\d{2})[T _](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?\s?(Z|[+-]\d{2}(?::?\d{2})?(?!\d))?)"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return instant(QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()),
                   QTime(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(),
                         milliseconds(match.captured(7))),
                   match.captured(8), times);
}

std::optional<QDateTime> dottedInstant(const QString& text, const LogTimes& times)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((\d{2})\.(\d{2})\.(\d{4}),? (\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?)"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return instant(QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()),
                   QTime(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(),
                         milliseconds(match.captured(7))),
                   {}, times);
}

/// The journal's form, which has no year.
std::optional<QDateTime> monthInstant(const QString& text, const LogTimes& times)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?)"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    static const QString months = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const int month = static_cast<int>(months.indexOf(match.captured(1))) / 3 + 1;
    QDate date(times.day.year(), month, match.captured(2).toInt());
    if (date.isValid() && date > times.day.addDays(1))
        date = date.addYears(-1);
    return instant(date,
                   QTime(match.captured(3).toInt(), match.captured(4).toInt(), match.captured(5).toInt(),
                         milliseconds(match.captured(6))),
                   {}, times);
}

std::optional<QDateTime> epochInstant(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<![\w.])(1\d{9})(?:\.(\d{1,9})|(\d{3}))?(?![\w]))"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int ms = match.captured(3).isEmpty() ? milliseconds(match.captured(2)) : match.captured(3).toInt();
    return QDateTime::fromMSecsSinceEpoch(match.captured(1).toLongLong() * 1000 + ms, Qt::UTC);
}

std::optional<QDateTime> clockInstant(const QString& text, const LogTimes& times)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<![\d:])(\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?![\d:]))"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return instant(times.day,
                   QTime(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                         milliseconds(match.captured(4))),
                   {}, times);
}

QString chargerOf(const QString& prefix)
{
    // In this order: what names it outright, then what stands where a name usually does.
    static const QRegularExpression patterns[] = {
        QRegularExpression(QStringLiteral(R"re((?:chargeBoxId|chargePointId|charge_point_id|chargePoint|stationId|cpid|cp_id|client)["']?\s*[=:]\s*["']?([^\s,\]"';]+))re"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral(R"re(([^\s:\[\]()"']+): (?:receive message|received|send|sent|sending|recv)\b[^\[]*$)re"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral(R"re(\b(?:from|to|on|by|for) (?:charger |charge point |client |station )?["']?([^\s:,"'\]]+)["']?\s*(?:->|<-|[:=])?\s*["'`]?$)re"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral(R"re(\b(?:recv|send|received|sent)\s+["'(\[]?([^\s:,"'\])]+)["')\]]?\s*[:=]\s*["'`]?$)re"),
                           QRegularExpression::CaseInsensitiveOption),
    };
    for (const QRegularExpression& pattern : patterns) {
        const QRegularExpressionMatch match = pattern.match(prefix);
        if (match.hasMatch())
            return match.captured(1);
    }
    return {};
}

std::optional<MessageRecord::Direction> directionOf(const QString& prefix)
{
    static const QRegularExpression in(QStringLiteral(R"(\b(?:receiv\w*|recv|incoming|inbound|rx)\b|<<|<-|<=)"),
                                       QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression out(QStringLiteral(R"(\b(?:send\w*|sent|outgoing|outbound|tx)\b|>>|->|=>)"),
                                        QRegularExpression::CaseInsensitiveOption);
    const qsizetype lastIn = prefix.lastIndexOf(in);
    const qsizetype lastOut = prefix.lastIndexOf(out);
    if (lastIn < 0 && lastOut < 0)
        return std::nullopt;
    return lastIn > lastOut ? MessageRecord::Direction::In : MessageRecord::Direction::Out;
}

/// Where the list that begins at \a start ends (behind its bracket); the end of the text if it is cut off.
qsizetype endOfList(QStringView text, qsizetype start)
{
    int depth = 0;
    bool isQuoted = false;
    for (qsizetype i = start; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                isQuoted = false;
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u'[' || c == u'{') {
            ++depth;
        } else if ((c == u']' || c == u'}') && --depth == 0) {
            return i + 1;
        }
    }
    return text.size();
}

struct FrameStart
{
    qsizetype at = -1; ///< of the bracket; −1: none
    bool isEscaped = false;
};

/// Looks at each bracket by itself: a pattern over a line of megabytes would check all of it for every frame.
FrameStart nextFrame(const QString& text, qsizetype from)
{
    static const QRegularExpression head(QStringLiteral(R"re(\[\s*"?[234]"?\s*,\s*(?:(\\?)"|\d+\s*,\s*\\?["{]))re"));
    for (qsizetype at = text.indexOf(u'[', from); at >= 0; at = text.indexOf(u'[', at + 1)) {
        const QStringView next = QStringView(text).mid(at + 1, LongestHead).trimmed();
        if (next.isEmpty() || !QStringView(u"\"234").contains(next.front()))
            continue; // nearly all brackets of a hostile file
        const QRegularExpressionMatch match = head.match(text.mid(at, LongestHead), 0, QRegularExpression::NormalMatch,
                                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            return {at, !match.captured(1).isEmpty()};
    }
    return {};
}

} // namespace

std::optional<QDateTime> instantOf(const QString& text, const LogTimes& times)
{
    if (auto at = isoInstant(text, times))
        return at;
    if (auto at = dottedInstant(text, times))
        return at;
    if (auto at = monthInstant(text, times))
        return at;
    if (auto at = epochInstant(text))
        return at;
    return clockInstant(text, times);
}

QList<LoggedFrame> framesOf(const QString& line, const LogTimes& times)
{
    QList<LoggedFrame> frames;
    QString text = line;
    qsizetype from = 0;
    while (frames.size() < MostFrames) {
        const FrameStart start = nextFrame(text, from);
        if (start.at < 0)
            break;
        if (start.isEscaped) { // a frame inside a JSON text
            QString inner = text.mid(start.at);
            inner.replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\\\"), QLatin1String("\\"));
            text = text.first(start.at) + inner;
        }
        const qsizetype end = endOfList(text, start.at);
        const QString prefix = text.mid(from, start.at - from).right(LongestPrefix);
        LoggedFrame frame;
        frame.text = text.mid(start.at, end - start.at).trimmed().toUtf8();
        frame.at = instantOf(prefix, times);
        frame.charger = chargerOf(prefix);
        frame.direction = directionOf(prefix);
        frames.append(frame);
        from = end;
    }
    return frames;
}

} // namespace forecourt::exporting
