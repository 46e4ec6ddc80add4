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
    [[nodiscard]] QString messageId() override { return QStringLiteral("call-%1").arg(++m_last); }
    [[nodiscard]] QByteArray randomBytes(int count) override { return QByteArray(count, 'x'); }

private:
    int m_last = 0;
};

/// Everything the adapter said, in order.
class RecordingListener final : public AdapterListener
{
public:
    void received(const Inbound& inbound) override { inbounds.append(inbound); }
    void sent(CommandId command) override { sentCommands.append(command); }
    void answered(CommandId command, const Answer& answer) override { answers.append({command, answer}); }
    void logged(const MessageRecord& message) override { messages.append(message); }
    void deviated(const QList<Deviation>& deviations) override { loose.append(deviations); }
    void closeRequested(quint16 code, const QString&) override { closeCodes.append(code); }
    void refusedByAdapter(const QString& action, const QString& code, const QString&) override
    {
        refusals.append(action + QLatin1Char(' ') + code);
    }

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

    AdapterFixture()
    {
        AdapterSetup setup{StationId(QStringLiteral("CP-1")), &listener, &clock, &ids,
                           [this](const QByteArray& text) { wire.append(text); }};
        adapter = std::move(*makeStationAdapter(QStringLiteral("ocpp1.6"), setup));
    }

    /// A request of the station.
    void call(const QString& id, const QString& action, const QByteArray& payload)
    {
        adapter->receiveText("[2,\"" + id.toUtf8() + "\",\"" + action.toUtf8() + "\"," + payload + "]");
    }

    /// Numbers of the deviations of the last request.
    [[nodiscard]] QList<int> quirks() const
    {
        QList<int> numbers;
        for (const Deviation& deviation : listener.inbounds.last().deviations)
            numbers.append(deviation.number);
        return numbers;
    }

    template<class Kind>
    [[nodiscard]] const Kind& notice() const
    {
        return std::get<Kind>(listener.inbounds.last().notice);
    }

    PreparedCommand prepared(const CommandParameters& parameters) const { return *adapter->prepare(parameters); }
};

inline QJsonObject jsonObject(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace forecourt::ocpp::tests
