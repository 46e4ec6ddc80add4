// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A storage that prices, and sessions to be priced.
#pragma once

#include "core/pricing/sessionpricer.h"
#include "tests/unit/storage/storagefixture.h"

namespace forecourt::tests {

/// The site's clock is that of Berlin; all sessions are of CP-1 and its connector 1 unless said otherwise.
class AccountFixture
{
public:
    AccountFixture();

    /// Opens, and makes the site. False: that failed.
    [[nodiscard]] bool open(const QString& currency = QStringLiteral("EUR"));
    [[nodiscard]] bool reopen();

    StorageFixture& store() { return m_store; }
    [[nodiscard]] api::Prices& prices() { return m_store.storage().prices(); }
    [[nodiscard]] api::Corrections& corrections() { return m_store.storage().corrections(); }
    [[nodiscard]] api::Months& months() { return m_store.storage().months(); }
    [[nodiscard]] api::Documents& documents() { return m_store.storage().documents(); }
    [[nodiscard]] api::Reports& reports() { return m_store.storage().reports(); }
    [[nodiscard]] ports::AccountStore& accounts() { return m_store.storage().accountStore(); }

    /// A setting with one version of \a centsPerKwh (with 19 % VAT) from 2020 on, for the whole site. Its id; 0: failed.
    PriceId priceForAll(qint64 centsPerKwh, const QString& name = QStringLiteral("Standard"), const QString& currency = QStringLiteral("EUR"));
    [[nodiscard]] Result<api::PriceChangeOutcome> change(api::PriceChange change);

    /// A session of an hour that begins at \a start with the meter at \a meterWh; ended unless \a isRunning. Its record.
    TransactionRecord session(const QDateTime& start, qint64 wattHours, bool isRunning = false, const QString& station = QStringLiteral("CP-1"),
                              std::optional<PersonId> person = {});
    /// Ends it an hour after its start.
    TransactionRecord stop(TransactionRecord record, qint64 wattHours);
    PersonId person(const QString& name, const QString& group = {});

    [[nodiscard]] SessionCost cost(TransactionKey key);
    /// Cents of all bookings of the month; of the only currency.
    [[nodiscard]] qint64 grossOf(BillingMonth month);
    [[nodiscard]] QList<Booking> bookingsOf(BillingMonth month);
    /// Looks and locks. Its error's code otherwise.
    [[nodiscard]] Result<MonthSummary> lock(BillingMonth month);

private:
    pricing::SessionPricer m_pricer;
    StorageFixture m_store;
    qint64 m_meterWh = 1'000'000; ///< all sessions of the fixture go through one meter
};

[[nodiscard]] PriceVersion aVersion(PriceId price, qint64 centsPerKwh, const QDateTime& validFrom = utc(2020, 1, 1));

} // namespace forecourt::tests
