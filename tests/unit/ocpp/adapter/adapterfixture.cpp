// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ocpp/adapter/adapterfixture.h"

namespace forecourt::ocpp::tests {

CountingIds::CountingIds() = default;
CountingIds::~CountingIds() = default;

QString CountingIds::messageId()
{
    return QStringLiteral("call-%1").arg(++m_last);
}

QByteArray CountingIds::randomBytes(int count)
{
    return QByteArray(count, 'x');
}

RecordingListener::RecordingListener() = default;
RecordingListener::~RecordingListener() = default;

void RecordingListener::received(const Inbound& inbound)
{
    inbounds.append(inbound);
}

void RecordingListener::sent(CommandId command)
{
    sentCommands.append(command);
}

void RecordingListener::answered(CommandId command, const Answer& answer)
{
    answers.append({command, answer});
}

void RecordingListener::logged(const MessageRecord& message)
{
    messages.append(message);
}

void RecordingListener::deviated(const QList<Deviation>& deviations)
{
    loose.append(deviations);
}

void RecordingListener::closeRequested(quint16 code, const QString&)
{
    closeCodes.append(code);
}

void RecordingListener::refusedByAdapter(const QString& action, const QString& code, const QString&)
{
    refusals.append(action + QLatin1Char(' ') + code);
}

AdapterFixture::AdapterFixture()
{
    AdapterSetup setup{StationId(QStringLiteral("CP-1")), &listener, &clock, &ids,
                       [this](const QByteArray& text) { wire.append(text); }};
    adapter = std::move(*makeStationAdapter(QStringLiteral("ocpp1.6"), setup));
}

AdapterFixture::~AdapterFixture() = default;

void AdapterFixture::call(const QString& id, const QString& action, const QByteArray& payload)
{
    adapter->receiveText("[2,\"" + id.toUtf8() + "\",\"" + action.toUtf8() + "\"," + payload + "]");
}

QList<int> AdapterFixture::quirks() const
{
    QList<int> numbers;
    for (const Deviation& deviation : listener.inbounds.last().deviations)
        numbers.append(deviation.number);
    return numbers;
}

PreparedCommand AdapterFixture::prepared(const CommandParameters& parameters) const
{
    return *adapter->prepare(parameters);
}

QJsonObject jsonObject(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace forecourt::ocpp::tests
