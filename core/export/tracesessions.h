// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The sessions of a trace, found while its messages come one after another.
#pragma once

#include "core/api/messageexplainer.h"
#include "core/api/tracefiles.h"

#include <QHash>
#include <QList>

namespace forecourt::exporting {

/// From which row to which a session goes, without what is around it. Thread: one at a time.
class TraceSessions
{
public:
    /// More are not followed.
    static constexpr qsizetype MostSessions = 100'000;

    struct Session
    {
        QString transaction;
        std::optional<qint64> connector;
        qsizetype first = 0; ///< index of a row
        qsizetype last = 0;
        bool isEnded = false;
    };

    /// \a index: of the row that \a message becomes.
    void add(const api::MessageExplainer& explainer, const MessageRecord& message, qsizetype index);
    /// The session at a row of \a message's charger; the one it names, if it names one; else null.
    [[nodiscard]] const Session* at(const MessageRecord& message, qsizetype index, qsizetype margin) const;

private:
    struct Charger
    {
        QList<Session> sessions; ///< in order of their first rows
        QHash<QString, qsizetype> byNumber;
        QHash<qint64, qsizetype> latest;   ///< of each connector
        QHash<QString, qsizetype> waiting; ///< by the id of the message that asked for a number
    };

    void begin(Charger& charger, const MessageRecord& message, std::optional<qint64> connector, qsizetype index);
    void number(Charger& charger, const MessageRecord& message, const QString& transaction, qsizetype index);
    void touch(Charger& charger, const QString& transaction, bool isEnd, qsizetype index);

    QHash<QString, Charger> m_chargers;
    qsizetype m_count = 0;
};

} // namespace forecourt::exporting
