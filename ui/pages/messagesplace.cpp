// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagesplace.h"

#include <QRegularExpression>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr qint64 SessionMarginS = 300; ///< plugging in comes before the start

QDateTime fromMs(const QString& ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), Qt::UTC);
}

} // namespace

MessagesPlace MessagesPlace::ofCharger(const StationId& station)
{
    return {messageTermText(MessageFilter::Key::Charger, station.value()), {}, {}, {}, {}};
}

MessagesPlace MessagesPlace::ofSession(const TransactionRecord& session)
{
    MessagesPlace place = ofCharger(session.station);
    place.session = session.number;
    const QDateTime began =
        session.startReceivedAt.isValid() ? std::min(session.startedAt, session.startReceivedAt) : session.startedAt;
    place.from = began.addSecs(-SessionMarginS);
    if (session.stoppedAt)
        place.to = std::max(*session.stoppedAt, session.stopReceivedAt.value_or(*session.stoppedAt)).addSecs(SessionMarginS);
    return place;
}

QString MessagesPlace::text() const
{
    QString text = QStringLiteral("messages/");
    if (from)
        text += QStringLiteral("@%1-%2%3@%4/").arg(QString::number(from->toMSecsSinceEpoch()),
                                                   to ? QString::number(to->toMSecsSinceEpoch()) : QString(),
                                                   row ? QStringLiteral("#%1").arg(row->value()) : QString(), session);
    return text + filter;
}

MessagesPlace MessagesPlace::fromDetail(const QString& detail)
{
    static const QRegularExpression period(QStringLiteral("^@(\\d{1,15})-(\\d{0,15})(?:#(\\d{1,18}))?@([^/]*)/"));
    const QRegularExpressionMatch match = period.match(detail);
    if (!match.hasMatch())
        return {detail, {}, {}, {}, {}};
    MessagesPlace place;
    place.filter = detail.mid(match.capturedEnd());
    place.from = fromMs(match.captured(1));
    if (!match.captured(2).isEmpty())
        place.to = fromMs(match.captured(2));
    if (!match.captured(3).isEmpty())
        place.row = RecordId(match.captured(3).toLongLong());
    place.session = match.captured(4);
    return place;
}

QString messageTermText(MessageFilter::Key key, const QString& value, bool isNegated)
{
    MessageFilter::Term term;
    term.key = key;
    term.isNegated = isNegated;
    term.texts = QStringList{value};
    return MessageFilter({term}).toText();
}

} // namespace forecourt::ui
