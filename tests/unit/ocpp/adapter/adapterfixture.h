// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An adapter with a listener that writes everything down.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt::ocpp::tests {

/// Message ids that count: call-1, call-2 …
class CountingIds final : public IdSource
{
public:
    CountingIds();
    ~CountingIds() override;

    [[nodiscard]] QString messageId() override;
    [[nodiscard]] QByteArray randomBytes(int count) override;

private:
    int m_last = 0;
};

/// Everything the adapter said, in order.
class RecordingListener final : public AdapterListener
{
public:
    RecordingListener();
    ~RecordingListener() override;

    void received(const Inbound& inbound) override;
    void sent(CommandId command) override;
    void answered(CommandId command, const Answer& answer) override;
    void logged(const MessageRecord& message) override;
    void deviated(const QList<Deviation>& deviations) override;
    void closeRequested(quint16 code, const QString&) override;
    void refusedByAdapter(const QString& action, const QString& code, const QString&) override;

    QList<Inbound> inbounds;
    QList<CommandId> sentCommands;
    QList<std::pair<CommandId, Answer>> answers;
    QList<MessageRecord> messages;
    QList<Deviation> loose;
    QList<quint16> closeCodes;
    QStringList refusals;
};

/// The adapter under test and its surroundings.
struct AdapterFixture
{
    forecourt::tests::ManualClock clock;
    CountingIds ids;
    RecordingListener listener;
    QList<QByteArray> wire; ///< what we sent
    std::unique_ptr<StationAdapter> adapter;

    AdapterFixture();
    ~AdapterFixture();

    /// A request of the station.
    void call(const QString& id, const QString& action, const QByteArray& payload);

    /// Numbers of the deviations of the last request.
    [[nodiscard]] QList<int> quirks() const;

    template<class Kind>
    [[nodiscard]] const Kind& notice() const
    {
        return std::get<Kind>(listener.inbounds.last().notice);
    }

    PreparedCommand prepared(const CommandParameters& parameters) const;
};

QJsonObject jsonObject(const QByteArray& text);

} // namespace forecourt::ocpp::tests
