// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionfilterbar.h"

#include "ui/dialogs/rosterbox.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int TypingPauseMs = 40; // what is pasted or repeated by the keyboard is one text

void restoreChoice(QComboBox* box, const QVariant& chosen)
{
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void dress(QComboBox* box, const QString& objectName, const QString& name)
{
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setMinimumWidth(120);
    box->setMaximumWidth(240); // a name may be long
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
}

QComboBox* makeBox(const QString& objectName, const QString& name)
{
    auto* box = new QComboBox;
    dress(box, objectName, name);
    return box;
}
} // namespace

SessionFilterBar::SessionFilterBar(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("sessionFilterBar"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    makePeriod();
    makeChoices();
    m_row->addStretch(1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPauseMs);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &SessionFilterBar::announce);
    for (QComboBox* box : std::initializer_list<QComboBox*>{m_charger, m_person, m_flag})
        connect(box, &QComboBox::activated, this, &SessionFilterBar::announce);
    connect(&context.site(), &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&context.site(), &api::LiveSite::personsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &SessionFilterBar::fillChoices);
    const auto lookAtChargers = [this] { m_chargersThrottle.request(); };
    connect(&context.site(), &api::LiveSite::stationChanged, this, lookAtChargers);
    connect(&context.site(), &api::LiveSite::stationRemoved, this, lookAtChargers);
    connect(&context.site(), &api::LiveSite::archivedStationsChanged, this, lookAtChargers);
    connect(&m_chargersThrottle, &UpdateThrottle::due, this, [this] {
        if (chargerNames() != m_knownChargers)
            fillChoices();
    });
    fillChoices();
}

void SessionFilterBar::makePeriod()
{
    m_period = makeBox(QStringLiteral("sessionPeriod"), tr("Period"));
    m_period->addItem(tr("Today"), int(PeriodPreset::Today));
    m_period->addItem(tr("Last 7 days"), int(PeriodPreset::LastSevenDays));
    m_period->addItem(tr("This month"), int(PeriodPreset::ThisMonth));
    m_period->addItem(tr("Last month"), int(PeriodPreset::LastMonth));
    //: Period: since the beginning.
    m_period->addItem(tr("All time"), int(PeriodPreset::All));
    //: Period: from and to are typed.
    m_period->addItem(tr("From … to …"), int(PeriodPreset::Custom));
    m_period->setCurrentIndex(m_period->findData(int(PeriodPreset::ThisMonth)));
    const QDate today = m_context.format().siteDate(m_context.workspace.now());
    const auto makeDate = [&](const char* objectName, const QString& name, const QDate& day) {
        auto* edit = new QDateEdit(day);
        edit->setObjectName(QLatin1String(objectName));
        edit->setAccessibleName(name);
        edit->setCalendarPopup(true);
        edit->setLocale(m_context.format().locale());
        edit->setDisplayFormat(dateFieldFormat(m_context.format().locale()));
        edit->setProperty("forget", true); // kept while they count
        edit->hide();
        connect(edit, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
        return edit;
    };
    m_from = makeDate("sessionFrom", tr("First day"), QDate(today.year(), today.month(), 1));
    m_to = makeDate("sessionTo", tr("Last day"), today);
    m_row->addWidget(m_period);
    m_row->addWidget(m_from);
    m_row->addWidget(m_to);
    connect(m_period, &QComboBox::activated, this, &SessionFilterBar::usePreset);
}

void SessionFilterBar::makeChoices()
{
    m_charger = makeBox(QStringLiteral("sessionCharger"), tr("Charger"));
    m_person = new RosterBox(m_context.workspace, RosterSearch::Of::People);
    dress(m_person, QStringLiteral("sessionPerson"), tr("Person"));
    m_person->setEverybody(tr("All people"));
    m_flag = makeBox(QStringLiteral("sessionFlag"), tr("Remark"));
    //: Filter of sessions by what is odd about them.
    m_flag->addItem(tr("Any remark"), 0U);
    for (quint32 bit = 1; bit <= quint32(LastTransactionFlag); bit <<= 1) {
        const QString word = flagWord(TransactionFlag(bit));
        if (!word.isEmpty())
            m_flag->addItem(word, bit);
    }
    m_flag->view()->setMinimumWidth(240);
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("sessionFilter"));
    m_text->setPlaceholderText(tr("Filter by text"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(120);
    m_text->setMaximumWidth(240);
    for (QComboBox* box : std::initializer_list<QComboBox*>{m_charger, m_person, m_flag})
        m_row->addWidget(box);
    m_row->addWidget(m_text, 1);
}

void SessionFilterBar::addTrailing(QWidget* widget)
{
    m_row->addWidget(widget);
}

void SessionFilterBar::fillChoices()
{
    const QVariant charger = m_charger->currentData();
    const QVariant person = m_person->currentData();
    m_charger->clear();
    m_charger->addItem(tr("All chargers"));
    for (const StationPointer& station : m_context.site().stations())
        m_charger->addItem(station->record.displayName(), station->record.id.value());
    for (const StationPointer& station : m_context.site().archivedStations()) // their sessions stay
        //: A charger that is not in use any more; %1 is its name.
        m_charger->addItem(tr("%1 (archived)").arg(station->record.displayName()), station->record.id.value());
    m_knownChargers = chargerNames();
    m_person->refill();
    if (charger.isValid())
        restoreChoice(m_charger, charger);
    if ((charger.isValid() && !m_charger->currentData().isValid()) || (person.isValid() && !m_person->currentData().isValid()))
        announce(); // what was chosen is gone
}

/// What the box of chargers is made of: they change many times a second, their names hardly ever.
QStringList SessionFilterBar::chargerNames() const
{
    QStringList names;
    for (const StationPointer& station : m_context.site().stations())
        names << station->record.id.value() << station->record.displayName();
    names << QString();
    for (const StationPointer& station : m_context.site().archivedStations())
        names << station->record.id.value() << station->record.displayName();
    return names;
}

void SessionFilterBar::usePreset()
{
    setPeriodVisible(m_isPeriodVisible);
    announce();
}

void SessionFilterBar::setPeriodVisible(bool isVisible)
{
    m_isPeriodVisible = isVisible;
    m_period->setVisible(isVisible && !isShowingOnly());
    const bool isCustom = m_period->currentData().toInt() == int(PeriodPreset::Custom);
    for (QDateEdit* const edit : {m_from, m_to}) {
        edit->setVisible(isVisible && isCustom && !isShowingOnly());
        edit->setProperty("forget", !isCustom);
    }
}

void SessionFilterBar::showAllTime()
{
    restoreChoice(m_period, int(PeriodPreset::All));
    setPeriodVisible(m_isPeriodVisible);
}

void SessionFilterBar::showMonthOf(const QDateTime& at)
{
    const QDate day = m_context.format().siteDate(at);
    m_from->setDate(QDate(day.year(), day.month(), 1));
    m_to->setDate(QDate(day.year(), day.month(), day.daysInMonth()));
    restoreChoice(m_period, int(PeriodPreset::Custom));
    usePreset();
}

void SessionFilterBar::showOnly(const QList<TransactionKey>& sessions, const QString& what)
{
    if (m_chip != nullptr) {
        m_chip->hide();
        m_chip->deleteLater(); // it may be what was clicked
        m_chip = nullptr;
    }
    m_only = sessions;
    if (!sessions.isEmpty()) {
        clearChoices();
        //: Filter of sessions that were named one by one; what they are stands beside it.
        m_chip = new FilterChip(m_context.themes, tr("Only"), what);
        m_chip->setObjectName(QStringLiteral("sessionOnly"));
        m_row->insertWidget(0, m_chip);
        connect(m_chip, &QAbstractButton::clicked, this, [this] {
            showOnly({});
            announce();
        });
    }
    setPeriodVisible(m_isPeriodVisible);
}

void SessionFilterBar::announce()
{
    m_typing.stop();
    Q_EMIT changed();
}

void SessionFilterBar::clear()
{
    clearChoices();
    showOnly({});
    announce();
}

void SessionFilterBar::clearChoices()
{
    m_text->clear();
    for (QComboBox* box : std::initializer_list<QComboBox*>{m_charger, m_person, m_flag})
        box->setCurrentIndex(0);
    m_typing.stop();
}

QString SessionFilterBar::text() const
{
    return m_text->text().trimmed();
}

bool SessionFilterBar::isNarrow() const
{
    return isShowingOnly() || !text().isEmpty() || m_charger->currentIndex() > 0 || m_person->currentIndex() > 0 || m_flag->currentIndex() > 0;
}

bool SessionFilterBar::hasPeriod() const
{
    return !isShowingOnly() && m_period->currentData().toInt() != int(PeriodPreset::All);
}

bool SessionFilterBar::accepts(const TransactionRecord& session) const
{
    const QVariant charger = m_charger->currentData();
    const QVariant person = m_person->currentData();
    const quint32 flag = m_flag->currentData().toUInt();
    return (m_only.isEmpty() || m_only.contains(session.key)) && (!charger.isValid() || session.station.value() == charger.toString())
        && (!person.isValid() || (session.person && session.person->value() == person.toLongLong()))
        && (flag == 0 || session.flags.testFlag(TransactionFlag(flag)));
}

api::TransactionQuery SessionFilterBar::query() const
{
    api::TransactionQuery query;
    const auto preset = PeriodPreset(m_period->currentData().toInt());
    const Period period = preset == PeriodPreset::Custom
        ? periodOf(m_from->date(), m_to->date(), m_context.format().zone())
        : periodOf(preset, m_context.workspace.now(), m_context.format().zone());
    if (!isShowingOnly()) {
        query.from = period.from;
        query.to = period.to;
    }
    query.only = m_only;
    if (m_charger->currentData().isValid()) {
        query.station = StationId(m_charger->currentData().toString());
        if (const StationPointer station = m_context.site().station(*query.station))
            query.formerStations = station->record.replaces; // its place is what is meant
    }
    if (m_person->currentData().isValid())
        query.person = PersonId(m_person->currentData().toLongLong());
    if (const quint32 flag = m_flag->currentData().toUInt(); flag != 0)
        query.flags = TransactionFlag(flag);
    query.text = text();
    return query;
}

} // namespace forecourt::ui
