// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/rpc/answeredcalls.h"

#include <algorithm>

namespace forecourt::ocpp::rpc {

namespace {

std::size_t hashOf(const QString& id)
{
    return qHash(id);
}

/// Most calls have an id that was never seen: numbers are compared first.
template<class Entries>
auto findId(Entries& entries, std::size_t hash, const QString& id)
{
    return std::find_if(entries.begin(), entries.end(), [hash, &id](const auto& entry) {
        return entry.idHash == hash && entry.id == id.toUtf8();
    });
}

} // namespace

AnsweredCalls::Decision AnsweredCalls::begin(const Call& call, const QByteArray& payloadText)
{
    const std::size_t idHash = hashOf(call.id);
    const Digest digest = digestOf(call, payloadText);
    if (const auto found = findId(m_inProgress, idHash, call.id); found != m_inProgress.end())
        return {found->digest == digest ? Verdict::RepeatInProgress : Verdict::Conflict, {}};
    if (const auto found = findId(m_answered, idHash, call.id); found != m_answered.end()) {
        if (found->digest == digest)
            return {Verdict::RepeatAnswered, found->answer};
        return {Verdict::Conflict, {}};
    }
    m_inProgress.push_back({idHash, call.id.toUtf8(), digest, {}});
    return {};
}

void AnsweredCalls::answered(const QString& id, const QByteArray& frame)
{
    const auto found = findId(m_inProgress, hashOf(id), id);
    if (found == m_inProgress.end())
        return;
    found->answer = QByteArray(frame.constData(), frame.size()); // without the spare room of appending
    m_answered.push_back(std::move(*found));
    m_inProgress.erase(found);
    if (m_answered.size() > Remembered)
        m_answered.pop_front();
}

void AnsweredCalls::abandoned(const QString& id)
{
    const auto found = findId(m_inProgress, hashOf(id), id);
    if (found != m_inProgress.end())
        m_inProgress.erase(found);
}

AnsweredCalls::Digest AnsweredCalls::digestOf(const Call& call, const QByteArray& payloadText)
{
    constexpr std::size_t Seed = 0x9e3779b97f4a7c15u;
    const std::size_t seed = qHash(call.action, Seed);
    return payloadText.isEmpty() ? qHash(call.payload, seed) : qHash(payloadText, seed);
}

} // namespace forecourt::ocpp::rpc
