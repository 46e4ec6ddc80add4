// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/correctionrules.h"

namespace forecourt {

namespace {

/// Less than this between two sessions is what electronics and cables use.
constexpr Energy NoticedGap{500'000}; // mWh
constexpr qint64 NoticedClockS = 600;
constexpr qint64 SameOffsetS = 120;
constexpr qint64 OverlapS = 60; ///< less is the haste of one who plugs in again
constexpr qint64 UnitFactorLow = 800;
constexpr qint64 UnitFactorHigh = 1250;

/// Collects what is found, the gravest first as examine() asks.
class Examination
{
public:
    explicit Examination(const CaseFacts& facts) : m_facts(facts), m_record(facts.record) {}

    [[nodiscard]] CaseFindings run()
    {
        orphan();
        duplicate();
        neverStopped();
        negative();
        implausible();
        gap();
        clockWrong();
        unpriced();
        unitDoubtful();
        if (m_findings.proposesLeavingOut)
            m_findings.proposed.reset();
        return m_findings;
    }

private:
    void found(CaseKind kind) { m_findings.kinds.append(kind); }
    Evidence& tell(EvidenceKind kind)
    {
        m_findings.evidence.append(Evidence{});
        m_findings.evidence.last().kind = kind;
        return m_findings.evidence.last();
    }
    void tellValue(EvidenceKind kind, const RegisterValue& value)
    {
        Evidence& fact = tell(kind);
        fact.at = value.at;
        fact.energy = value.energy;
    }
    [[nodiscard]] SessionValues& proposal()
    {
        if (!m_findings.proposed)
            m_findings.proposed = recordedValues(m_record);
        return *m_findings.proposed;
    }

    void orphan()
    {
        if (m_record.state != TransactionState::Orphan)
            return;
        found(CaseKind::Orphan);
        tell(EvidenceKind::StartMissing);
        if (m_facts.linkLostAt)
            tell(EvidenceKind::LinkLost).at = m_facts.linkLostAt;
        if (m_facts.pluggedInAt)
            tell(EvidenceKind::CableIn).at = m_facts.pluggedInAt;
        if (!m_facts.values.isEmpty()) {
            const RegisterValue& first = m_facts.values.constFirst();
            tellValue(EvidenceKind::FirstValue, first);
            proposal().startedAt = first.at;
            proposal().meterStart = first.energy;
        } else if (const auto& previous = m_facts.previous; previous && previous->meterStop && previous->stoppedAt) {
            tellPrevious(*previous);
            if (!m_record.meterStop || *m_record.meterStop < *previous->meterStop)
                return; // another meter
            // Time nobody knows is not charged: without a word of the cable it begins and ends at once.
            proposal().startedAt = m_facts.pluggedInAt ? m_facts.pluggedInAt : m_record.stoppedAt;
            proposal().meterStart = previous->meterStop;
        }
    }

    void tellPrevious(const TransactionRecord& previous)
    {
        Evidence& fact = tell(EvidenceKind::PreviousEnd);
        fact.at = previous.stoppedAt;
        fact.energy = previous.meterStop;
        fact.other = previous.key;
    }

    void duplicate()
    {
        if (!m_facts.sameCharge)
            return;
        found(CaseKind::Duplicate);
        tell(EvidenceKind::SameCharge).other = m_facts.sameCharge;
        m_findings.proposesLeavingOut = true;
    }

    void neverStopped()
    {
        if (m_record.state != TransactionState::EndUnknown)
            return;
        found(CaseKind::NeverStopped);
        tell(EvidenceKind::StopMissing);
        if (!m_facts.values.isEmpty()) {
            const RegisterValue& last = m_facts.values.constLast();
            tellValue(EvidenceKind::LastValue, last);
            proposal().stoppedAt = last.at;
            proposal().meterStop = last.energy;
        }
        const auto cableOut = cableOutAt();
        if (cableOut)
            tell(EvidenceKind::CableOut).at = cableOut;
        if (m_facts.linkLostAt)
            tell(EvidenceKind::LinkLost).at = m_facts.linkLostAt;
        if (const auto& next = m_facts.next; next && next->state != TransactionState::Orphan) {
            Evidence& fact = tell(EvidenceKind::NextStart);
            fact.at = next->startedAt;
            fact.energy = next->meterStart;
            fact.other = next->key;
            if (m_facts.values.isEmpty() && next->meterStart >= m_record.meterStart) {
                proposal().stoppedAt = next->startedAt;
                proposal().meterStop = next->meterStart;
            }
        }
        if (cableOut) // surer than both: the driver had left
            proposal().stoppedAt = cableOut;
        else if (!m_findings.proposed && m_facts.linkLostAt)
            proposal().stoppedAt = m_facts.linkLostAt;
    }

    /// When the cable came out, after the car had been there and the register rose for the last time, and before the next session.
    [[nodiscard]] std::optional<QDateTime> cableOutAt() const
    {
        QDateTime earliest = m_record.startedAt;
        Energy before = m_record.meterStart;
        for (const RegisterValue& value : m_facts.values) {
            if (value.energy > before && value.at > earliest)
                earliest = value.at;
            before = value.energy;
        }
        bool wasThere = false;
        for (const StateSince& state : m_facts.states) {
            if (state.state != ChargingState::None)
                wasThere = true;
            else if (wasThere && state.at >= earliest)
                return m_facts.next && m_facts.next->startedAt < state.at ? std::nullopt : std::optional(state.at);
        }
        return std::nullopt;
    }

    /// What the register rose by between its values, whatever it fell by in between.
    [[nodiscard]] Energy sumOfRises() const
    {
        Energy sum;
        Energy before = m_record.meterStart;
        for (const RegisterValue& value : m_facts.values) {
            if (value.energy > before)
                sum = sum + (value.energy - before);
            before = value.energy;
        }
        if (m_record.meterStop && *m_record.meterStop > before)
            sum = sum + (*m_record.meterStop - before);
        return sum;
    }

    void negative()
    {
        const auto energy = m_record.energy();
        if (!energy || energy->milliWh >= 0)
            return;
        found(CaseKind::Negative);
        tell(EvidenceKind::RegisterFell).energy = Energy{-energy->milliWh};
        tellEnergyByPower();
        if (m_facts.cost.testFlag(CostFlag::RegisterRolledOver))
            tell(EvidenceKind::RegisterRolledOver).energy = m_facts.counted;
        if (m_facts.counted)
            proposal().meterStop = m_record.meterStart + *m_facts.counted;
        else if (!m_facts.values.isEmpty())
            proposal().meterStop = m_record.meterStart + sumOfRises();
    }

    void tellEnergyByPower()
    {
        if (m_facts.energyByPower)
            tell(EvidenceKind::EnergyByPower).energy = m_facts.energyByPower;
    }

    void implausible()
    {
        if (!m_record.flags.testFlag(TransactionFlag::EnergyImplausible) || m_record.flags.testFlag(TransactionFlag::EnergyAccepted))
            return;
        found(CaseKind::Implausible);
        tellEnergyByPower();
        const auto energy = m_record.energy();
        if (!energy || !m_facts.energyByPower || m_facts.energyByPower->milliWh <= 0)
            return;
        const qint64 factor = energy->milliWh / m_facts.energyByPower->milliWh;
        if (factor < UnitFactorLow || factor > UnitFactorHigh)
            return;
        tell(EvidenceKind::UnitFactor).seconds = factor;
        proposal().meterStop = m_record.meterStart + Energy{energy->milliWh / 1000};
    }

    void gap()
    {
        const auto& previous = m_facts.previous;
        if (!m_record.flags.testFlag(TransactionFlag::MeterGap) || !previous || !previous->meterStop
            || m_record.meterStart - *previous->meterStop < NoticedGap)
            return;
        found(CaseKind::Gap);
        tellPrevious(*previous);
    }

    /// By how much the charger's clock was ahead of ours; only where start and stop agree in it. One that was offline sends
    /// both at once: they do not.
    [[nodiscard]] std::optional<qint64> clockOffset() const
    {
        if (!m_record.stoppedAt || !m_record.stopReceivedAt || !m_record.startedAt.isValid() || !m_record.startReceivedAt.isValid())
            return std::nullopt;
        const qint64 atStart = m_record.startReceivedAt.secsTo(m_record.startedAt);
        const qint64 atStop = m_record.stopReceivedAt->secsTo(*m_record.stoppedAt);
        const bool isLong = m_record.startReceivedAt.secsTo(*m_record.stopReceivedAt) > 2 * SameOffsetS;
        if (!isLong || std::abs(atStart - atStop) > SameOffsetS || std::abs(atStart) < NoticedClockS)
            return std::nullopt;
        return atStart;
    }

    void clockWrong()
    {
        if (m_record.state == TransactionState::Orphan)
            return;
        const bool isReversed = m_record.stoppedAt && *m_record.stoppedAt < m_record.startedAt;
        const auto offset = clockOffset();
        if (!isReversed && !offset)
            return;
        found(CaseKind::ClockWrong);
        if (isReversed)
            tell(EvidenceKind::EndBeforeStart).seconds = m_record.stoppedAt->secsTo(m_record.startedAt);
        if (offset)
            tell(EvidenceKind::ClockOff).seconds = offset;
        if (!m_record.stopReceivedAt || !m_record.startReceivedAt.isValid() || *m_record.stopReceivedAt < m_record.startReceivedAt)
            return;
        tell(EvidenceKind::ReceivedAt).at = m_record.startReceivedAt;
        tell(EvidenceKind::ReceivedAt).at = m_record.stopReceivedAt;
        proposal().startedAt = m_record.startReceivedAt;
        proposal().stoppedAt = m_record.stopReceivedAt;
    }

    void unpriced()
    {
        if (!m_facts.isPriceExpected || !m_facts.cost.testFlag(CostFlag::Unpriced))
            return;
        found(CaseKind::Unpriced);
        const CostFlags others = m_facts.cost & ~CostFlags(CostFlag::Unpriced);
        tell(others ? EvidenceKind::PriceRefused : EvidenceKind::NoPriceApplies);
    }

    /// kWh labelled Wh: a thousandth would be charged.
    void unitDoubtful()
    {
        const auto energy = m_facts.counted ? m_facts.counted : m_record.energy();
        if (m_record.state == TransactionState::Orphan || !energy || !isThousandth(*energy, m_facts.energyByPower))
            return;
        found(CaseKind::UnitDoubtful);
        tellEnergyByPower();
        tell(EvidenceKind::UnitFactor).seconds = -(m_facts.energyByPower->milliWh / energy->milliWh);
        proposal().meterStop = m_record.meterStart + Energy{energy->milliWh * 1000};
    }

    const CaseFacts& m_facts;
    const TransactionRecord& m_record;
    CaseFindings m_findings;
};

} // namespace

CaseFindings examine(const CaseFacts& facts)
{
    return Examination(facts).run();
}

bool isSameCharge(const TransactionRecord& a, const TransactionRecord& b)
{
    if (a.key == b.key || a.station != b.station || a.evse != b.evse || a.token.folded() != b.token.folded()
        || a.state == TransactionState::Orphan || b.state == TransactionState::Orphan)
        return false;
    const bool isSameMeter = a.meterStart == b.meterStart && a.meterStop && b.meterStop && *a.meterStop == *b.meterStop
        && *a.meterStop > a.meterStart;
    const bool isOverlapping = a.stoppedAt && b.stoppedAt && a.startedAt.addSecs(OverlapS) < *b.stoppedAt
        && b.startedAt.addSecs(OverlapS) < *a.stoppedAt;
    return isSameMeter || isOverlapping;
}

SessionValues recordedValues(const TransactionRecord& record)
{
    SessionValues values;
    if (record.startedAt.isValid() && record.state != TransactionState::Orphan)
        values.startedAt = record.startedAt;
    values.stoppedAt = record.stoppedAt;
    if (record.state != TransactionState::Orphan)
        values.meterStart = record.meterStart;
    values.meterStop = record.meterStop;
    return values;
}

TransactionRecord applied(TransactionRecord record, const SessionValues& values)
{
    if (values == SessionValues())
        return record;
    if (values.startedAt)
        record.startedAt = *values.startedAt;
    if (values.stoppedAt)
        record.stoppedAt = values.stoppedAt;
    if (values.meterStart)
        record.meterStart = *values.meterStart;
    if (values.meterStop)
        record.meterStop = values.meterStop;
    if (values.startedAt && values.meterStart && record.state == TransactionState::Orphan)
        record.state = TransactionState::Ended;
    if (record.state == TransactionState::EndUnknown && record.stoppedAt)
        record.state = TransactionState::Ended;
    record.flags &= ~TransactionFlags(TransactionFlag::StopBeforeStart | TransactionFlag::TimeImplausible | TransactionFlag::EndUnknown
                                      | TransactionFlag::StartMissing);
    if (values.meterStart || values.meterStop)
        record.flags &= ~(wrongEnergyFlags() | TransactionFlag::RegisterFell);
    return record;
}

QString wrongValue(const TransactionRecord& record, const SessionValues& values, const QDateTime& now)
{
    const TransactionRecord after = applied(record, values);
    if (!after.startedAt.isValid() || after.startedAt > now)
        return QStringLiteral("startedAt");
    if (!after.stoppedAt || *after.stoppedAt < after.startedAt || *after.stoppedAt > now)
        return QStringLiteral("stoppedAt");
    if (after.meterStop && *after.meterStop < after.meterStart)
        return QStringLiteral("meterStop");
    return {};
}

quint32 bitsOf(const QList<CaseKind>& kinds)
{
    quint32 bits = 0;
    for (const CaseKind kind : kinds)
        bits |= 1U << static_cast<quint32>(kind);
    return bits;
}

QList<CaseKind> kindsOf(quint32 bits)
{
    QList<CaseKind> kinds;
    for (int i = 0; i <= static_cast<int>(LastCaseKind); ++i) {
        if ((bits >> i) & 1U)
            kinds.append(static_cast<CaseKind>(i));
    }
    return kinds;
}

} // namespace forecourt
