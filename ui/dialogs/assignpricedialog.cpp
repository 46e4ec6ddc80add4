// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/assignpricedialog.h"

#include "core/domain/tariffrules.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/pages/prices/pricefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr qsizetype PlacesListed = 6;
constexpr int LongestAssignNote = 200;
constexpr qsizetype ShownPriceName = 80;
enum Begin { AtOnce, AlwaysWas, AtTime };

QString listOf(const QList<PricePlaceRow>& places)
{
    QStringList names;
    for (const PricePlaceRow& row : places.mid(0, PlacesListed))
        names.append(row.name);
    const auto more = static_cast<int>(places.size() - PlacesListed);
    //: Places a price is assigned to: %1 some names, %n further ones.
    return more > 0 ? AssignPriceDialog::tr("%1 and %n more", nullptr, more).arg(names.join(QStringLiteral(", "))) : names.join(QStringLiteral(", "));
}

} // namespace

AssignPriceDialog::AssignPriceDialog(const ThemeManager& themes, const Workspace& workspace, const QList<PricePlaceRow>& places,
                                     const std::optional<PriceId>& price, QWidget* parent)
    : FormDialog(themes, tr("Assign a price"), parent), m_workspace(workspace), m_places(places), m_price(new QComboBox), m_begin(new QComboBox),
      m_from(makeSiteTimeEdit(workspace.format(), "assignFrom")), m_ends(new QCheckBox(tr("Only until"))),
      m_until(makeSiteTimeEdit(workspace.format(), "assignUntil")), m_note(new QLineEdit)
{
    setObjectName(QStringLiteral("assignPriceDialog"));
    //: %1 names of places a price is assigned to.
    setText(tr("To %1. A session keeps the price it started with.").arg(listOf(places)));
    makeFields(price);
    Button* accept = setAcceptButton(tr("Assign"));
    accept->setObjectName(QStringLiteral("assignAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("assignCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &AssignPriceDialog::submit);
    if (m_price->count() == 0)
        accept->block(tr("Off: there is no price yet. Make one first"));
}

void AssignPriceDialog::makeFields(const std::optional<PriceId>& price)
{
    m_price->setObjectName(QStringLiteral("assignPrice"));
    m_price->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_price->setMinimumContentsLength(20);
    for (const PriceSetting& setting : m_workspace.site().priceBook()->prices) {
        if (!setting.removedAt)
            m_price->addItem(shortened(setting.name, ShownPriceName), setting.id.value());
    }
    if (price)
        m_price->setCurrentIndex(std::max(0, m_price->findData(price->value())));
    m_begin->setObjectName(QStringLiteral("assignBegin"));
    m_begin->addItem(tr("From now on"), AtOnce);
    //: A price applies from now on, and also to earlier sessions where no other price applied.
    m_begin->addItem(tr("Always, also before where no other price applied"), AlwaysWas);
    m_begin->addItem(tr("From a time on"), AtTime);
    const QDateTime midnight = m_workspace.format().siteDate(m_workspace.now()).addDays(1).startOfDay(m_workspace.format().zone()).toUTC();
    setSiteTime(*m_from, midnight, m_workspace.format());
    setSiteTime(*m_until, midnight.addDays(30), m_workspace.format());
    m_ends->setObjectName(QStringLiteral("assignEnds"));
    m_until->setAccessibleName(tr("Until, site time"));
    m_note->setObjectName(QStringLiteral("assignNote"));
    m_note->setMaxLength(LongestAssignNote);
    addField(tr("Price"), m_price);
    addField(tr("Begins"), m_begin);
    addField(tr("From, site time"), m_from);
    body()->addWidget(m_ends);
    addField(tr("Until, site time"), m_until);
    addField(tr("Note"), m_note);
    const auto show = [this] {
        const bool isAtTime = m_begin->currentData().toInt() == AtTime;
        m_from->setEnabled(isAtTime);
        m_from->setToolTip(isAtTime ? QString() : tr("Off: choose \"From a time on\" above"));
        m_until->setEnabled(m_ends->isChecked());
        m_until->setToolTip(m_ends->isChecked() ? QString() : tr("Off: set the check above"));
    };
    connect(m_begin, &QComboBox::currentIndexChanged, this, show);
    connect(m_ends, &QCheckBox::toggled, this, show);
    show();
}

QList<PriceAssignment> AssignPriceDialog::assignments() const
{
    QList<PriceAssignment> all;
    for (const PricePlaceRow& row : m_places) {
        PriceAssignment assignment;
        assignment.level = row.place.level;
        const bool isOfCharger = row.place.level == PriceLevel::Station || row.place.level == PriceLevel::Connector;
        if (isOfCharger)
            assignment.station = row.place.station;
        if (row.place.level == PriceLevel::Connector)
            assignment.evse = row.place.evse;
        if (row.place.level == PriceLevel::Group)
            assignment.group = row.place.group;
        if (row.place.level == PriceLevel::Person)
            assignment.person = row.place.person;
        if (row.place.level == PriceLevel::Session)
            assignment.transaction = row.place.transaction;
        assignment.price = PriceId(m_price->currentData().toLongLong());
        const int begin = m_begin->currentData().toInt();
        const bool isOfSession = row.place.level == PriceLevel::Session; // it counts from the session's start
        if (begin == AtOnce && !isOfSession)
            assignment.from = m_workspace.now();
        else if (begin == AtTime && !isOfSession)
            assignment.from = siteTimeOf(*m_from, m_workspace.format());
        if (m_ends->isChecked() && !isOfSession)
            assignment.until = siteTimeOf(*m_until, m_workspace.format());
        assignment.note = m_note->text().simplified();
        all.append(assignment);
    }
    return all;
}

/// A later beginning counts before an earlier one, so that what holds needs an end only where the new one has no beginning. What
/// would begin later stays. A session has one price of its own, from its start.
api::PriceChange AssignPriceDialog::change(const QString& user) const
{
    api::PriceChange change;
    change.assigned = assignments();
    const bool isAlways = m_begin->currentData().toInt() == AlwaysWas;
    QList<PriceAssignment> ended;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        PriceAssignment& made = change.assigned[i];
        made.user = user;
        if (made.level == PriceLevel::Session) {
            for (const PriceAssignment& known : m_places.at(i).assignments)
                change.unassigned.append(known.id);
        } else if (isAlways) {
            ended.append(giveWay(made, m_places.at(i).assignments));
        }
    }
    change.assigned.append(ended); // behind the new ones
    return change;
}

/// Sessions of before that are priced again still find what held then: what holds now ends now, and \a made begins where
/// something that had no beginning ends. Where \a made has an end itself, what holds now comes again after it.
QList<PriceAssignment> AssignPriceDialog::giveWay(PriceAssignment& made, const QList<PriceAssignment>& known) const
{
    const QDateTime now = m_workspace.now();
    if (made.until && *made.until <= now)
        return {};
    QList<PriceAssignment> ended;
    for (const PriceAssignment& assignment : known) {
        if (assignment.from && *assignment.from >= now)
            continue;
        const bool isOver = assignment.until && *assignment.until <= now;
        const QDateTime end = isOver ? *assignment.until : now;
        if (!assignment.from || (made.until && !isOver))
            made.from = made.from ? std::max(*made.from, end) : end;
        if (isOver || made.until)
            continue;
        ended.append(assignment);
        ended.last().until = now;
    }
    return ended;
}

void AssignPriceDialog::submit()
{
    setProblem({});
    setFieldError(m_until, {});
    const PriceBook& book = *m_workspace.site().priceBook();
    for (const PriceAssignment& assignment : assignments()) {
        for (const PriceProblem& problem : problemsOf(assignment, book)) {
            if (problem.isNotice)
                continue;
            const QString sentence = priceFaultSentence(problem, nullptr, m_workspace.format());
            if (problem.fault == PriceFault::DatesOrder)
                return setFieldError(m_until, sentence);
            return setProblem(sentence);
        }
    }
    acceptButton()->block(tr("Storing"));
    Q_EMIT submitted();
}

} // namespace forecourt::ui
