// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/rpc/answeredcalls.h"

#include <algorithm>

namespace forecourt::ocpp::rpc {

namespace {

template<class Entries>
auto findId(Entries& entries, const QByteArray& id)
{
    return std::find_if(entries.begin(), entries.end(), [&id](const auto& entry) { return entry.id == id; });
}

} // namespace

AnsweredCalls::Decision AnsweredCalls::begin(const Call& call)
{
    const QByteArray id = call.id.toUtf8();
    const Digest digest = digestOf(call);
    if (const auto found = findId(m_inProgress, id); found != m_inProgress.end())
        return {found->digest == digest ? Verdict::RepeatInProgress : Verdict::Conflict, {}};
    if (const auto found = findId(m_answered, id); found != m_answered.end()) {
        if (found->digest == digest)
            return {Verdict::RepeatAnswered, found->answer};
        return {Verdict::Conflict, {}};
    }
    m_inProgress.push_back({id, digest, {}});
    return {};
}

void AnsweredCalls::answered(const QString& id, const QByteArray& frame)
{
    const auto found = findId(m_inProgress, id.toUtf8());
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
    const auto found = findId(m_inProgress, id.toUtf8());
    if (found != m_inProgress.end())
        m_inProgress.erase(found);
}

AnsweredCalls::Digest AnsweredCalls::digestOf(const Call& call)
{
    constexpr std::size_t Seed = 0x9e3779b97f4a7c15u;
    return qHash(call.payload, qHash(call.action, Seed));
}

} // namespace forecourt::ocpp::rpc
