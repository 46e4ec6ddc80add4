// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/notices.h"

#include "core/ocpp/adapter/v16adapter/decimal.h"
#include "core/ocpp/adapter/v16adapter/deviations.h"
#include "core/ocpp/adapter/v16adapter/metervalues.h"
#include "core/ocpp/adapter/v16adapter/statusmapping.h"
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/v16/actions.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <limits>

namespace forecourt::ocpp::v16adapter {

namespace {

// Stations halve their samples above this size or fail to send them (quirk 14).
constexpr qsizetype LargeTransactionDataBytes = 64 * 1024;

StationTime stationTime(const schema::Timestamp& stamp)
{
    return {stamp.original, stamp.utc};
}

QString orEmpty(const std::optional<QString>& text)
{
    return text.value_or(QString());
}

/// One reader for each request; collects deviations on the way.
class RequestReader
{
public:
    RequestReader(const QString& action, const QJsonObject& payload) : m_action(action), m_payload(payload) {}

    ReadRequest boot()
    {
        const auto reading = read<v16::BootNotificationRequest>();
        const auto& r = reading.value;
        return finish(BootNotice{{r.chargePointVendor, r.chargePointModel, orEmpty(r.chargePointSerialNumber),
                                  orEmpty(r.chargeBoxSerialNumber), orEmpty(r.firmwareVersion), orEmpty(r.iccid),
                                  orEmpty(r.imsi), orEmpty(r.meterType), orEmpty(r.meterSerialNumber)}});
    }

    ReadRequest heartbeat()
    {
        (void)read<v16::HeartbeatRequest>();
        return finish(HeartbeatNotice{});
    }

    ReadRequest authorize()
    {
        const auto reading = read<v16::AuthorizeRequest>();
        return finish(AuthorizeNotice{token(reading.value.idTag)});
    }

    ReadRequest status()
    {
        const auto reading = read<v16::StatusNotificationRequest>();
        const auto& r = reading.value;
        StatusNotice notice;
        notice.evse = evse(r.connectorId);
        notice.rawStatus = m_payload.value(QLatin1String("status")).toString().trimmed();
        notice.errorCode = errorCode(r.errorCode);
        notice.vendorId = orEmpty(r.vendorId);
        notice.vendorErrorCode = orEmpty(r.vendorErrorCode);
        notice.info = orEmpty(r.info);
        if (r.timestamp)
            notice.at = stationTime(*r.timestamp);
        if (hasFatalAt(QLatin1String("status"))) {
            // An unknown word is kept and shown as it is; without any word there is nothing to use.
            if (!notice.rawStatus.isEmpty())
                forgive(QLatin1String("status"));
        } else {
            const NeutralStatus neutral = neutralStatus(r.status);
            notice.status = neutral.status;
            notice.charging = neutral.charging;
            if (!notice.evse && !isStationStatus(r.status))
                note(33, "connector-zero-status", QStringLiteral("status %1 of connector 0").arg(notice.rawStatus));
        }
        return finish(notice);
    }

    ReadRequest transactionStart()
    {
        const auto reading = read<v16::StartTransactionRequest>();
        const auto& r = reading.value;
        TransactionStartNotice notice;
        int connector = r.connectorId;
        if (hasFatalAt(QLatin1String("connectorId")))
            forgive(QLatin1String("connectorId"));
        if (connector < 1) {
            forget(schema::IssueKind::OutOfRange); // named better below
            note(33, "connector-zero-as-only-connector", QStringLiteral("connectorId %1 taken as 1").arg(connector));
            connector = 1;
        }
        // A missing tag is an unknown tag: the charge has happened and must be recorded.
        if (hasFatalAt(QLatin1String("idTag")))
            forgive(QLatin1String("idTag"));
        notice.evse = EvseId(connector);
        notice.token = token(r.idTag);
        notice.meterStart = energy(QLatin1String("meterStart"), r.meterStart);
        notice.at = stationTime(r.timestamp);
        notice.reservationId = r.reservationId;
        return finish(notice);
    }

    ReadRequest transactionStop()
    {
        const auto reading = read<v16::StopTransactionRequest>();
        const auto& r = reading.value;
        TransactionStopNotice notice;
        if (hasFatalAt(QLatin1String("transactionId"))) {
            forgive(QLatin1String("transactionId"));
            notice.transaction = TransactionId(QStringLiteral("-1"));
        } else {
            notice.transaction = transactionId(r.transactionId);
        }
        if (r.transactionId <= 0)
            note(25, "stop-without-transaction-id", QStringLiteral("transactionId %1").arg(r.transactionId));
        if (r.transactionData) {
            notice.samples = normalise(*r.transactionData, m_action, m_result.deviations);
            noteLargeData();
        }
        notice.meterStop = energy(QLatin1String("meterStop"), r.meterStop);
        if (hasFatalAt(QLatin1String("meterStop")))
            useLastRegister(notice);
        notice.at = stationTime(r.timestamp);
        notice.reason = neutralReason(r.reason);
        if (r.idTag)
            notice.token = token(*r.idTag);
        return finish(notice);
    }

    ReadRequest meterValues()
    {
        const auto reading = read<v16::MeterValuesRequest>();
        const auto& r = reading.value;
        MeterNotice notice;
        if (hasFatalAt(QLatin1String("connectorId")))
            forgive(QLatin1String("connectorId"));
        if (hasFatalAt(QLatin1String("meterValue")))
            forgive(QLatin1String("meterValue"));
        notice.evse = evse(r.connectorId);
        if (r.transactionId) {
            notice.transaction = transactionId(*r.transactionId);
            if (*r.transactionId <= 0)
                note(31, "meter-values-without-transaction-id", QStringLiteral("transactionId %1").arg(*r.transactionId));
            if (!notice.evse)
                note(33, "connector-zero-values-of-transaction", QStringLiteral("connectorId 0 with a transactionId"));
        }
        notice.samples = normalise(r.meterValue, m_action, m_result.deviations);
        return finish(notice);
    }

    ReadRequest dataTransfer()
    {
        const auto reading = read<v16::DataTransferRequest>();
        const auto& r = reading.value;
        return finish(DataTransferNotice{r.vendorId, orEmpty(r.messageId), orEmpty(r.data)});
    }

    ReadRequest diagnosticsStatus()
    {
        const auto reading = read<v16::DiagnosticsStatusNotificationRequest>();
        return finish(LogStatusNotice{statusWord(schema::enumText(reading.value.status)), std::nullopt, true});
    }

    ReadRequest logStatus()
    {
        const auto reading = read<v16::LogStatusNotificationRequest>();
        return finish(LogStatusNotice{statusWord(schema::enumText(reading.value.status)), reading.value.requestId, false});
    }

    ReadRequest firmwareStatus()
    {
        const auto reading = read<v16::FirmwareStatusNotificationRequest>();
        return finish(FirmwareStatusNotice{statusWord(schema::enumText(reading.value.status)), std::nullopt, false});
    }

    ReadRequest signedFirmwareStatus()
    {
        const auto reading = read<v16::SignedFirmwareStatusNotificationRequest>();
        return finish(
            FirmwareStatusNotice{statusWord(schema::enumText(reading.value.status)), reading.value.requestId, true});
    }

    ReadRequest securityEvent()
    {
        const auto reading = read<v16::SecurityEventNotificationRequest>();
        const auto& r = reading.value;
        return finish(SecurityEventNotice{r.type, stationTime(r.timestamp), orEmpty(r.techInfo)});
    }

    ReadRequest signCertificate()
    {
        const auto reading = read<v16::SignCertificateRequest>();
        return finish(SignCertificateNotice{reading.value.csr});
    }

private:
    template<class T>
    schema::Reading<T> read()
    {
        auto reading = schema::read<T>(m_payload);
        m_result.deviations = deviationsOf(m_action, reading.issues, PayloadSide::Request);
        for (const schema::Issue& issue : reading.issues.all()) {
            if (issue.severity == schema::Severity::Fatal)
                m_faults.append(issue);
        }
        return reading;
    }

    ReadRequest finish(Notice notice)
    {
        if (m_faults.isEmpty())
            m_result.notice = std::move(notice);
        else
            m_result.fault = m_faults.first();
        return std::move(m_result);
    }

    void note(int number, const char* name, const QString& detail)
    {
        addOnce(m_result.deviations,
                {number, QString::fromLatin1(name), QStringLiteral("%1: %2").arg(m_action, detail)});
    }

    void forget(schema::IssueKind kind)
    {
        m_result.deviations.removeIf([&](const Deviation& other) { return other.name == schema::issueName(kind); });
    }

    [[nodiscard]] static bool isAt(const schema::Issue& issue, QLatin1String key)
    {
        return issue.path == key || (issue.path.startsWith(key) && issue.path.at(key.size()) == QLatin1Char('.'));
    }

    [[nodiscard]] bool hasFatalAt(QLatin1String key) const
    {
        return std::any_of(m_faults.cbegin(), m_faults.cend(),
                           [&](const schema::Issue& issue) { return isAt(issue, key); });
    }

    void forgive(QLatin1String key)
    {
        m_faults.removeIf([&](const schema::Issue& issue) { return isAt(issue, key); });
    }

    [[nodiscard]] static std::optional<EvseId> evse(int connector)
    {
        return connector > 0 ? std::optional(EvseId(connector)) : std::nullopt;
    }

    [[nodiscard]] static QString errorCode(v16::ChargePointErrorCode code)
    {
        return code == v16::ChargePointErrorCode::NoError ? QString() : QString(schema::enumText(code));
    }

    /// The station's own word where it is none of ours.
    [[nodiscard]] QString statusWord(QLatin1String understood)
    {
        if (!hasFatalAt(QLatin1String("status")))
            return understood;
        const QString raw = m_payload.value(QLatin1String("status")).toString().trimmed();
        if (!raw.isEmpty())
            forgive(QLatin1String("status"));
        return raw;
    }

    /// Keeps fractions that an integer field would lose (quirk 16).
    [[nodiscard]] Energy energy(QLatin1String key, qint64 wattHours)
    {
        constexpr qint64 limit = std::numeric_limits<qint64>::max() / 1000;
        const QJsonValue value = m_payload.value(key);
        const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                                              : value.toString();
        const auto exact = readDecimal(text);
        if (exact && exact->milli % 1000 != 0)
            return {exact->milli};
        return Energy::fromWh(std::clamp(wattHours, -limit, limit));
    }

    void useLastRegister(TransactionStopNotice& notice)
    {
        for (auto it = notice.samples.crbegin(); it != notice.samples.crend(); ++it) {
            if (it->measurand == Measurand::EnergyActiveImportRegister && it->phase == Phase::Overall
                && it->signedData.isEmpty()) {
                forgive(QLatin1String("meterStop"));
                notice.meterStop = {it->milli};
                return;
            }
        }
    }

    [[nodiscard]] TransactionId transactionId(qint64 id)
    {
        if (id > std::numeric_limits<qint32>::max() || id < std::numeric_limits<qint32>::min())
            note(21, "transaction-id-beyond-32-bits", QStringLiteral("transactionId"));
        return TransactionId(QString::number(id));
    }

    /// Control characters are noise of the reader, another time others, so they cannot belong to the
    /// tag (quirk 18, named by the reader). What is known to be decoration is only named (quirk 32).
    [[nodiscard]] IdToken token(QString idTag)
    {
        idTag.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
        static const QRegularExpression decorated(QStringLiteral(
            "^(VID:.*|.*;.*|[0-9A-F]{2}(:[0-9A-F]{2})+|[0-9A-F]{8,}_.+)$"), QRegularExpression::CaseInsensitiveOption);
        if (decorated.match(idTag).hasMatch())
            note(32, "decorated-tag", QStringLiteral("idTag"));
        return {idTag, IdTokenKind::Unknown};
    }

    void noteLargeData()
    {
        const QByteArray text =
            QJsonDocument(m_payload.value(QLatin1String("transactionData")).toArray()).toJson(QJsonDocument::Compact);
        if (text.size() > LargeTransactionDataBytes)
            note(14, "large-transaction-data", QStringLiteral("%1 KiB").arg(text.size() / 1024));
    }

    const QString& m_action;
    const QJsonObject& m_payload;
    ReadRequest m_result;
    QList<schema::Issue> m_faults;
};

struct Entry
{
    const char* action;
    ReadRequest (RequestReader::*read)();
};

constexpr Entry readers[] = {
    {"BootNotification", &RequestReader::boot},
    {"Heartbeat", &RequestReader::heartbeat},
    {"Authorize", &RequestReader::authorize},
    {"StatusNotification", &RequestReader::status},
    {"StartTransaction", &RequestReader::transactionStart},
    {"StopTransaction", &RequestReader::transactionStop},
    {"MeterValues", &RequestReader::meterValues},
    {"DataTransfer", &RequestReader::dataTransfer},
    {"DiagnosticsStatusNotification", &RequestReader::diagnosticsStatus},
    {"LogStatusNotification", &RequestReader::logStatus},
    {"FirmwareStatusNotification", &RequestReader::firmwareStatus},
    {"SignedFirmwareStatusNotification", &RequestReader::signedFirmwareStatus},
    {"SecurityEventNotification", &RequestReader::securityEvent},
    {"SignCertificate", &RequestReader::signCertificate},
};

} // namespace

ReadRequest readRequest(const QString& action, const QJsonObject& payload)
{
    RequestReader reader(action, payload);
    for (const Entry& entry : readers) {
        if (action == QLatin1String(entry.action))
            return (reader.*entry.read)();
    }
    Q_ASSERT_X(false, "readRequest", "not an action of a station");
    return {};
}

void MeterHistory::inspect(const MeterNotice& notice, QList<Deviation>& deviations)
{
    if (!notice.transaction)
        return;
    const bool begins = std::any_of(notice.samples.cbegin(), notice.samples.cend(), [](const MeterSample& sample) {
        return sample.context == ReadingContext::TransactionBegin;
    });
    if (!begins)
        return;
    const QString key = notice.transaction->value();
    if (m_begun.contains(key)) {
        addOnce(deviations, {34, QStringLiteral("transaction-begin-repeated"),
                             QStringLiteral("MeterValues: Transaction.Begin again in transaction %1").arg(key)});
        return;
    }
    if (m_begun.size() >= MaximumRemembered)
        m_begun.clear();
    m_begun.insert(key);
}

} // namespace forecourt::ocpp::v16adapter
