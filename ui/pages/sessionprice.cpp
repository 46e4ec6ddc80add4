// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionprice.h"

#include "core/base/async.h"
#include "ui/dialogs/assignpricedialog.h"
#include "ui/dialogs/repricedialog.h"
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/pages/billing/receipts.h"
#include "ui/pages/prices/costview.h"
#include "ui/pages/prices/pricechanges.h"
#include "ui/pages/prices/priceweekcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPointer>

#include <cstdlib>

namespace forecourt::ui {

namespace {
constexpr qint64 SameIdleS = 90; ///< a running session is priced now and then

/// What a price makes of a state that is shown.
ChargingState chargingStateOf(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::Connected: return ChargingState::EvConnected;
    case DisplayStatus::Charging: return ChargingState::Charging;
    case DisplayStatus::CarPauses: return ChargingState::SuspendedEv;
    case DisplayStatus::WePause: return ChargingState::SuspendedEvse;
    case DisplayStatus::UnplugPlease: return ChargingState::Finishing;
    default: return ChargingState::None;
    }
}
} // namespace

SessionPricePart::SessionPricePart(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new TextLabel(context.themes, TypeRole::BodyStrong)),
      m_reason(new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2)),
      m_view(new CostView(context.themes, QStringLiteral("sessionCost"))), m_reprice(new Button(context.themes, tr("Re-price…"))),
      m_assign(new Button(context.themes, tr("Assign price…"))), m_receipt(new Button(context.themes, QStringLiteral("receipt"), tr("Receipt…")))
{
    setObjectName(QStringLiteral("sessionPrice"));
    m_title->setObjectName(QStringLiteral("sessionPriceTitle"));
    m_title->setElideMode(Qt::ElideRight);
    m_reason->setObjectName(QStringLiteral("sessionPriceReason"));
    m_reason->setWordWrap(true);
    m_reprice->setObjectName(QStringLiteral("sessionReprice"));
    m_assign->setObjectName(QStringLiteral("sessionAssignPrice"));
    m_receipt->setObjectName(QStringLiteral("sessionReceipt"));
    m_receipt->setVisible(context.press != nullptr);
    auto* buttons = new FlowRow(nullptr, FlowRow::Side::Leading);
    for (Button* const button : {m_reprice, m_assign, m_receipt})
        buttons->add(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_view);
    column->addWidget(m_reason);
    column->addWidget(buttons);
    setVisible(context.prices != nullptr);
    connect(m_reprice, &Button::triggered, this, &SessionPricePart::reprice);
    connect(m_assign, &Button::triggered, this, &SessionPricePart::assign);
    connect(m_receipt, &Button::triggered, this, [this] {
        if (m_session)
            showReceipt(m_context, *m_session, this);
    });
    connect(&context.site(), &api::LiveSite::runningCostChanged, this, [this](TransactionKey key) {
        const auto running = m_context.site().runningCost(key);
        if (!m_session || m_session->key != key || !running)
            return;
        api::SessionPrice price = m_price.value_or(api::SessionPrice{});
        price.cost = running->cost;
        showPrice(price);
    });
    connect(&context.site(), &api::LiveSite::priceBookChanged, this, [this] {
        if (m_session)
            load();
    });
    connect(&context.workspace, &Workspace::formatChanged, this, [this] {
        if (m_price)
            showPrice(*m_price);
    });
}

void SessionPricePart::setSession(const std::optional<TransactionRecord>& session)
{
    const bool isAnother = !session || !m_session || session->key != m_session->key;
    const bool hasEnded = !isAnother && m_session->isRunning() && !session->isRunning();
    m_session = session;
    if (isAnother) {
        m_price.reset();
        m_title->setText(tr("Price"));
        m_reason->clear();
        m_view->setMessage({});
        Q_EMIT priced();
    }
    if (session && (isAnother || hasEnded))
        load();
    const QString none = session ? QString() : tr("Choose a session in the list");
    m_reprice->setBlockedReason(session && session->isRunning() ? tr("Off: it still runs and is priced when it ends") : none);
    m_assign->setBlockedReason(none);
    m_receipt->setBlockedReason(session ? whyNoReceipt(m_context, *session) : none);
}

void SessionPricePart::load()
{
    if (!m_context.prices || !m_session)
        return;
    const int generation = ++m_generation;
    whenFinished(m_context.prices->sessionPrice(m_session->key), this, [this, generation](const Result<api::SessionPrice>& price) {
        if (generation != m_generation)
            return;
        if (price)
            return showPrice(*price);
        m_view->setMessage(priceErrorSentence(price.error()));
    });
}

void SessionPricePart::showPrice(const api::SessionPrice& price)
{
    m_price = price;
    const PriceBook& book = *m_context.site().priceBook();
    const SessionCost& cost = price.cost;
    QString name = cost.priceName;
    if (name.isEmpty() && cost.price)
        name = priceName(*cost.price, book);
    if (name.isEmpty())
        m_title->setText(tr("No price"));
    else
        //: Title: %1 a price, %2 the number of its version.
        m_title->setText(tr("Price: %1, version %2").arg(shortened(name, 60), QString::number(cost.versionNumber)));
    m_view->setCost(cost, m_context.format());
    QStringList notes;
    if (!price.decision.looked.isEmpty())
        notes.append(decisionReason(price.decision, book));
    if (!cost.group.isEmpty())
        notes.append(tr("prices of group %1").arg(shortened(cost.group, 40)));
    if (m_session && !m_session->isRunning() && !price.isStored)
        notes.append(tr("not charged yet: worked out now"));
    m_reason->setText(notes.join(QStringLiteral("; ")));
    Q_EMIT priced();
}

/// The one that counted, or would.
const PriceVersion* SessionPricePart::version() const
{
    if (!m_price)
        return nullptr;
    const std::optional<PriceVersionId> id = m_price->cost.version ? m_price->cost.version : m_price->decision.version;
    return id ? m_context.site().priceBook()->version(*id) : nullptr;
}

std::optional<Money> SessionPricePart::total() const
{
    return m_price && m_price->cost.isPriced() ? std::optional(m_price->cost.total) : std::nullopt;
}

QList<PriceSpan> SessionPricePart::spans(const QDateTime& from, const QDateTime& to) const
{
    QList<PriceSpan> spans;
    const PriceVersion* const version = this->version();
    if (!version || !m_context.calculator || !from.isValid() || to <= from)
        return spans;
    const PriceBook& book = *m_context.site().priceBook();
    const Formatter& format = m_context.format();
    const QList<BandLook> looks = PriceWeekCard::looksOf(*version, format);
    const BandLook plain = PriceWeekCard::plainLook(*version, format);
    for (const api::BandSpan& span : m_context.calculator->bands(from, to, *version, format.zone(), book.holidays)) {
        const bool hasBand = span.band >= 0 && span.band < looks.size();
        const BandLook& look = hasBand ? looks.at(span.band) : plain;
        const std::optional<Rate> rate = hasBand && version->bands.at(span.band).rates.perKwh ? version->bands.at(span.band).rates.perKwh : version->rates.perKwh;
        QString text = hasBand ? shortened(look.name, 30) : QString();
        if (rate)
            //: A price of energy.
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + tr("%1/kWh").arg(rateText(*rate, version->currency, format));
        spans.append({span.from, span.to, text, look.rank});
    }
    return spans;
}

QList<PriceSpan> SessionPricePart::fees(const QDateTime& to, const QList<StateSpan>& states) const
{
    const PriceVersion* const version = this->version();
    qint64 charged = 0;
    for (const CostLine& line : m_price ? m_price->cost.lines : QList<CostLine>{})
        charged += line.kind == CostKind::Idle ? line.quantity : 0;
    if (!version || !m_context.calculator || !m_session || charged <= 0)
        return {};
    SessionFacts facts;
    facts.startedAt = m_session->startedAt;
    facts.stoppedAt = m_session->stoppedAt;
    if (m_session->isRunning())
        facts.now = to;
    facts.group = m_price->cost.group;
    for (const StateSpan& span : states)
        facts.states.append({span.from, chargingStateOf(span.status), false});
    const Formatter& format = m_context.format();
    QList<PriceSpan> fees;
    qint64 found = 0;
    for (const api::IdleFee& fee : m_context.calculator->idleFees(facts, *version, format.zone(), m_context.site().priceBook()->holidays)) {
        //: A fee for the time a car stands without charging: "Idle fee 0,10 €/min".
        fees.append({fee.from, fee.to, tr("Idle fee %1/min").arg(rateText(fee.rate, version->currency, format)), 0});
        found += fee.from.secsTo(fee.to);
    }
    return std::abs(found - charged) <= SameIdleS ? fees : QList<PriceSpan>{};
}

void SessionPricePart::reprice()
{
    if (!m_session || !m_context.prices)
        return;
    auto* dialog = new RepriceDialog(m_context, {std::nullopt, {}, {m_session->key}, std::nullopt, false}, window());
    connect(dialog, &QDialog::accepted, this, &SessionPricePart::load);
    dialog->open();
}

/// For this session alone; one that has ended is charged so once it is priced again.
void SessionPricePart::assign()
{
    if (!m_session || !m_context.prices)
        return;
    PricePlaceRow row;
    row.place.level = PriceLevel::Session;
    row.place.station = m_session->station;
    row.place.evse = m_session->evse;
    row.place.transaction = m_session->key;
    row.name = m_session->number;
    auto* dialog = new AssignPriceDialog(m_context.themes, m_context.workspace, {row}, m_price ? m_price->cost.price : std::nullopt, window());
    connect(dialog, &AssignPriceDialog::submitted, this, [this, number = row.name, dialog = QPointer<AssignPriceDialog>(dialog)] {
        const api::PriceChange change = dialog->change(m_context.userName);
        //: %1 a price, %2 the number of a session.
        const QString notice = tr("%1 assigned to session %2").arg(priceName(change.assigned.first().price, *m_context.site().priceBook()), number);
        makePriceChange(m_context, this, change, notice,
                        [this, dialog](const api::PriceChangeOutcome&) {
                            if (dialog)
                                dialog->accept();
                            load();
                        },
                        [dialog](const QString& sentence) {
                            if (!dialog)
                                return;
                            dialog->acceptButton()->unblock();
                            dialog->setProblem(sentence);
                        });
    });
    dialog->open();
}

} // namespace forecourt::ui
