// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the trace is to show: filter, quick filters with their counts, period.
#include "ui/pages/messagespage.h"

#include "core/api/tracefiles.h"
#include "ui/format/messagewords.h"
#include "ui/pages/messagedetail.h"
#include "ui/pages/messagefilterfield.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/tracefilespanel.h"
#include "ui/pages/tracetable.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/togglechip.h"

#include <QBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
using Key = MessageFilter::Key;
using Term = MessageFilter::Term;
constexpr qint64 SlowMs = 2000;
} // namespace

QWidget* MessagesPage::makeChips()
{
    auto* chips = new QWidget;
    auto* lines = new QVBoxLayout(chips);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    lines->addLayout(row);
    m_periodRow = new QHBoxLayout; // a line of its own: the chips grow with their counts
    m_periodRow->addStretch(1);
    lines->addLayout(m_periodRow);
    const auto add = [this, row](const QString& text, const char* name) {
        auto* chip = new ToggleChip(m_context.themes, text);
        chip->setObjectName(QLatin1String(name));
        row->addWidget(chip);
        m_chips.append(chip);
        connect(chip, &QAbstractButton::toggled, this, [this] { applyFilter(); });
    };
    for (const char* name : {"chipErrors", "chipNoReply", "chipSlow", "chipDeviations", "chipHeartbeats", "chipMarked"})
        add(chipWord(Chip(m_chips.size())), name);
    row->addStretch(1);
    m_count = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_count->setObjectName(QStringLiteral("traceCount"));
    row->addWidget(m_count);
    return chips;
}

void MessagesPage::showPlace(const MessagesPlace& place)
{
    m_files->closeFile();
    clearQuickFilters();
    removePeriod();
    if (place.from)
        //: Filter: the time of one session; %1 is its number.
        setPeriod(*place.from, place.to, place.session.isEmpty() ? tr("period") : tr("session %1").arg(place.session));
    {
        const QSignalBlocker blocker(m_filter);
        m_filter->setFilterText(place.filter);
    }
    showFault();
    applyFilter(false);
    if (!place.to && !place.row)
        return;
    setFollowing(false);
    if (place.row)
        m_model.goToRow(*place.row);
    else
        m_model.goToStart(); // it is over: from its beginning
}

QStringList MessagesPage::idsOf(const QString& name) const
{
    const auto plain = [](QString text) { return text.remove(QLatin1Char(' ')).toCaseFolded(); };
    QStringList ids;
    for (const QList<StationPointer>& stations : {m_context.site().stations(), m_context.site().archivedStations()}) { // their messages stay
        for (const StationPointer& station : stations) {
            if (plain(station->record.displayName()) == plain(name))
                ids.append(station->record.id.value());
        }
    }
    return ids;
}

MessageFilterVocabulary MessagesPage::vocabulary() const
{
    MessageFilterVocabulary words;
    if (m_files->file()) {
        words.chargers = m_files->file()->chargers();
    } else {
        for (const QList<StationPointer>& stations : {m_context.site().stations(), m_context.site().archivedStations()}) {
            for (const StationPointer& station : stations)
                words.chargers.append(station->record.displayName());
        }
        words.chargers.removeDuplicates();
    }
    words.actions = m_services.explainer.actions();
    words.statuses = m_services.explainer.statuses();
    words.deviations = m_services.explainer.deviationNames();
    return words;
}

bool MessagesPage::isOn(Chip chip) const
{
    return m_chips.at(int(chip))->isChecked();
}

/// Without the quick filters that are counted.
QList<MessageFilter::Term> MessagesPage::baseTerms() const
{
    QList<Term> terms = m_filter->filter().withChargers([this](const QString& name) { return idsOf(name); }).terms();
    if (isOn(Chip::NoHeartbeats))
        terms.append(Term{Key::Action, true, {QStringLiteral("Heartbeat")}, 0, false});
    if (isOn(Chip::Marked)) {
        QStringList rows;
        for (const qint64 row : m_marks)
            rows.append(QString::number(row));
        terms.append(Term{Key::Row, false, rows.isEmpty() ? QStringList{QStringLiteral("0")} : rows, 0, false});
    }
    return terms;
}

MessageFilter MessagesPage::wholeFilter() const
{
    QList<Term> terms = baseTerms();
    Term kinds{Key::Kind, false, {}, 0, false};
    for (const Chip chip : {Chip::Errors, Chip::NoReply}) {
        if (isOn(chip))
            kinds.texts += termOf(chip).texts;
    }
    if (!kinds.texts.isEmpty())
        terms.append(kinds);
    for (const Chip chip : {Chip::Slow, Chip::Deviations}) {
        if (isOn(chip))
            terms.append(termOf(chip));
    }
    return MessageFilter(terms);
}

// ---- how many ---------------------------------------------------------------------------------------

MessageFilter::Term MessagesPage::termOf(Chip chip)
{
    const QStringList kinds = messageKindWords();
    switch (chip) {
    case Chip::Errors:
        return {Key::Kind, false, {kinds.at(int(MessageRecord::Kind::Error)), kinds.at(int(MessageRecord::Kind::Unparseable))},
                0, false};
    case Chip::NoReply: return {Key::Kind, false, {kinds.at(int(MessageRecord::Kind::NoReply))}, 0, false};
    case Chip::Slow: return {Key::Slow, false, {}, SlowMs, false};
    case Chip::Deviations:
    case Chip::NoHeartbeats:
    case Chip::Marked: break;
    }
    return {Key::Deviation, false, {}, 0, false};
}

QString MessagesPage::chipWord(Chip chip)
{
    switch (chip) {
    case Chip::Errors: return tr("Errors");
    case Chip::NoReply: return tr("No reply");
    //: Answers that took longer than two seconds.
    case Chip::Slow: return tr("Slow, over 2 s");
    case Chip::Deviations: return tr("Deviations");
    case Chip::NoHeartbeats: return tr("Hide heartbeats");
    case Chip::Marked: return tr("Marked");
    }
    return {};
}

QStringList MessagesPage::countedFilters()
{
    QStringList texts;
    for (int chip = 0; chip < CountedChips; ++chip)
        texts.append(MessageFilter({termOf(Chip(chip))}).toText());
    return texts;
}

api::MessageQuery MessagesPage::countedQuery() const
{
    api::MessageQuery query;
    query.filter = MessageFilter(baseTerms()).toText();
    query.from = m_from;
    query.to = m_to;
    return query;
}

void MessagesPage::showCounts()
{
    const Formatter& format = m_context.format();
    for (int i = 0; i < int(m_chips.size()); ++i) {
        ToggleChip* chip = m_chips.at(i);
        QString text = chipWord(Chip(i));
        QString tip;
        const bool isMarks = Chip(i) == Chip::Marked;
        if (i < CountedChips && !m_counter.isKnown())
            continue; // what stood there stays for the moment, so that nothing jumps
        if (isMarks || i < CountedChips) {
            const qint64 count = isMarks ? m_marks.size() : m_counter.count(i);
            const bool isAll = isMarks || m_counter.isComplete();
            //: A number that is still being counted up.
            const QString number = isAll ? format.number(count) : tr("%1+").arg(format.number(count));
            //: A quick filter and how many messages it would show: "Errors 3".
            text = tr("%1 %2", "chip").arg(text, number);
            if (!isAll)
                tip = tr("Still counting");
        }
        if (chip->text() != text) {
            chip->setText(text);
            chip->setAccessibleName(text);
        }
        chip->setToolTip(tip);
    }
}

// ---- where and when ---------------------------------------------------------------------------------

void MessagesPage::applyFilter(bool keepRow)
{
    std::optional<RecordId> anchor;
    if (keepRow && !m_table->isFollowing() && m_detail->message())
        anchor = m_detail->message()->id;
    m_model.setFilter(wholeFilter(), m_from, m_to, anchor);
    m_counter.setQuery(countedQuery());
}

void MessagesPage::showFault()
{
    const auto& fault = m_filter->fault();
    m_fault->setText(fault ? filterFaultSentence(*fault) : QString());
    m_fault->setVisible(fault.has_value());
    m_filter->setAccessibleDescription(m_fault->text());
}

bool MessagesPage::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty() || m_period
        || std::any_of(m_chips.cbegin(), m_chips.cend(), [](const ToggleChip* chip) { return chip->isChecked(); });
}

void MessagesPage::clearQuickFilters()
{
    for (ToggleChip* chip : std::as_const(m_chips)) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(false);
        chip->update();
    }
}

void MessagesPage::clearFilter()
{
    clearQuickFilters();
    removePeriod();
    {
        const QSignalBlocker blocker(m_filter);
        m_filter->setFilterText({});
    }
    showFault();
    applyFilter();
}

void MessagesPage::setPeriod(const QDateTime& from, const std::optional<QDateTime>& to, const QString& what)
{
    removePeriod();
    m_from = from;
    m_to = to;
    const Formatter& format = m_context.format();
    //: End of a period that goes on.
    const QString end = to ? format.time(*to) : tr("now");
    m_period = new FilterChip(m_context.themes, what,
                              format.dateTime(from, m_context.workspace.now()) + QStringLiteral(" – ") + end);
    m_period->setObjectName(QStringLiteral("tracePeriod"));
    m_periodRow->insertWidget(0, m_period);
    connect(m_period, &QAbstractButton::clicked, this, [this] {
        removePeriod();
        applyFilter();
    });
}

void MessagesPage::removePeriod()
{
    m_from.reset();
    m_to.reset();
    if (m_period)
        m_period->deleteLater();
    m_period = nullptr;
}

} // namespace forecourt::ui
