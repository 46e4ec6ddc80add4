// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracesessions.h"

#include "core/domain/messagetext.h"

#include <algorithm>

namespace forecourt::exporting {

namespace {

bool names(const MessageRecord& message, QByteArrayView field, const QString& value)
{
    return !value.isEmpty() && hasField(message.payload, field, {value.toUtf8()});
}

/// 2: the message is of this connector, 1: it does not say, 0: it is of another one.
int fitOfConnector(const MessageRecord& message, const TraceSessions::Session& session)
{
    if (!session.connector || !message.payload.contains("\"connectorId\"") || names(message, "connectorId", QStringLiteral("0")))
        return 1;
    return names(message, "connectorId", QString::number(*session.connector)) ? 2 : 0;
}

} // namespace

void TraceSessions::add(const api::MessageExplainer& explainer, const MessageRecord& message, qsizetype index)
{
    using Part = api::MessageSession::Part;
    const api::MessageSession told = explainer.session(message);
    if (told.part == Part::None)
        return;
    Charger& charger = m_chargers[message.station.value()];
    switch (told.part) {
    case Part::None: break;
    case Part::Begin: begin(charger, message, told.connector, index); break;
    case Part::Numbered: number(charger, message, told.transaction, index); break;
    case Part::Within: touch(charger, told.transaction, false, index); break;
    case Part::End: touch(charger, told.transaction, true, index); break;
    }
}

/// A second start on a connector ends what was there, whether anybody said so or not.
void TraceSessions::begin(Charger& charger, const MessageRecord& message, std::optional<qint64> connector,
                          qsizetype index)
{
    if (m_count >= MostSessions || charger.waiting.contains(message.messageId))
        return; // the same start sent again
    qsizetype& latest = charger.latest[connector.value_or(-1)]; // one more than its index
    if (latest > 0)
        charger.sessions[latest - 1].isEnded = true;
    charger.waiting.insert(message.messageId, charger.sessions.size());
    charger.sessions.append({{}, connector, index, index, false});
    latest = charger.sessions.size();
    ++m_count;
}

void TraceSessions::number(Charger& charger, const MessageRecord& message, const QString& transaction, qsizetype index)
{
    const auto waiting = charger.waiting.constFind(message.messageId);
    if (waiting == charger.waiting.cend())
        return touch(charger, transaction, false, index);
    Session& session = charger.sessions[*waiting];
    session.transaction = transaction;
    session.last = index;
    charger.byNumber.insert(transaction, *waiting);
    charger.waiting.erase(waiting);
}

void TraceSessions::touch(Charger& charger, const QString& transaction, bool isEnd, qsizetype index)
{
    auto known = charger.byNumber.constFind(transaction);
    if (known == charger.byNumber.cend()) { // the file begins in the middle of it
        if (m_count >= MostSessions)
            return;
        known = charger.byNumber.insert(transaction, charger.sessions.size());
        charger.sessions.append({transaction, {}, index, index, false});
        ++m_count;
    }
    Session& session = charger.sessions[*known];
    session.last = index;
    session.isEnded = session.isEnded || isEnd;
}

const TraceSessions::Session* TraceSessions::at(const MessageRecord& message, qsizetype index, qsizetype margin) const
{
    const auto charger = m_chargers.constFind(message.station.value());
    if (charger == m_chargers.cend())
        return nullptr;
    const Session* best = nullptr;
    int bestFit = 0;
    for (const Session& session : charger->sessions) {
        if (session.first > index + margin)
            break;
        const bool isInside = index >= session.first && (index <= session.last || !session.isEnded);
        const bool isNear = index + margin >= session.first && index <= session.last + margin;
        if (!isInside && !isNear)
            continue;
        const int connector = fitOfConnector(message, session);
        const int fit = names(message, "transactionId", session.transaction) ? 100
            : connector == 0                                                 ? 0
                                                                             : connector + (isInside ? 10 : 1);
        if (fit >= bestFit && fit > 0) { // of two alike the later one
            best = &session;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace forecourt::exporting
