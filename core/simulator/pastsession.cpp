// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/pastsession.h"

#include "core/ocpp/schema/jsonwriter.h"
#include "core/simulator/metersampler.h"

namespace forecourt::simulator {

using namespace ocpp::v16;
namespace schema = ocpp::schema;

namespace {

constexpr int Samples = 40;
constexpr int HourSeconds = 3600;
constexpr qint64 UnknownTransaction = 987654;

} // namespace

void queuePast(TransactionQueue& transactions, const Misbehaviour& misbehaviour, const QDateTime& now)
{
    if (misbehaviour.has(26)) {
        const StopTransactionRequest stop{QStringLiteral("FREEVEND"), 5000, now.addSecs(-600), UnknownTransaction, {}, {}};
        transactions.addForeign(QStringLiteral("StopTransaction"), schema::write(stop));
    }
    if (!misbehaviour.has(8))
        return;
    const LocalTransaction local = transactions.newTransaction();
    const StartTransactionRequest start{1, QStringLiteral("BACKLOG"), 100, {}, now.addSecs(-3 * HourSeconds)};
    transactions.add(QStringLiteral("StartTransaction"), schema::write(start), local);
    const QStringList measurands{QStringLiteral("Energy.Active.Import.Register")};
    for (int i = 1; i <= Samples; ++i) {
        MeterReading reading;
        reading.registerWh = 100.0 + i * 100.0;
        const MeterValue value{now.addSecs(-3 * HourSeconds + i * 60),
                               sampledValues(reading, measurands, ReadingContext::SamplePeriodic)};
        transactions.add(QStringLiteral("MeterValues"), schema::write(MeterValuesRequest{1, {}, {value}}), local);
    }
    const StopTransactionRequest stop{{}, 100 + Samples * 100, now.addSecs(-2 * HourSeconds), 0, {}, {}};
    transactions.add(QStringLiteral("StopTransaction"), schema::write(stop), local);
}

} // namespace forecourt::simulator
