// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The right to answer one request of a station, now or later.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::engine {

/// A CALLERROR with its reason.
struct Refused
{
    ocpp::Refusal refusal = ocpp::Refusal::InternalError;
    QString text;
};

/// Takes answers and brings them into the order of the requests.
class ReplySink
{
public:
    virtual ~ReplySink() = default;

    /// Answers a request of link \a epoch; does nothing if that link is gone.
    virtual void settle(quint64 epoch, ocpp::RequestHandle handle, std::variant<ocpp::Reply, Refused> answer) = 0;
    /// Lets later requests of the station wait until this one is settled.
    virtual void hold(quint64 epoch, ocpp::RequestHandle handle) = 0;
};

/// A value to copy into completions; the sink outlives it or the completion checks the lifetime.
struct Responder
{
    ReplySink* sink = nullptr;
    quint64 epoch = 0;
    ocpp::RequestHandle handle;

    void reply(ocpp::Reply answer) const { sink->settle(epoch, handle, std::move(answer)); }
    void refuse(ocpp::Refusal refusal, QString text) const
    {
        sink->settle(epoch, handle, Refused{refusal, std::move(text)});
    }
    /// The store could not keep it: the station will send it again. Source: ocpp-behaviour.md §2.
    void refuseUnstored(const Error& error) const
    {
        refuse(ocpp::Refusal::InternalError, QStringLiteral("not stored: ") + error.detail);
    }
    void hold() const { sink->hold(epoch, handle); }
};

} // namespace forecourt::engine
