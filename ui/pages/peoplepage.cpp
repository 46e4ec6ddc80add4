// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/peoplepage.h"

#include "ui/pageaction.h"
#include "ui/pages/importundo.h"
#include "ui/pages/learnpanel.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/rosterimportdialog.h"
#include "ui/pages/startfolder.h"
#include "ui/pages/statementdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

namespace forecourt::ui {

PeoplePage::PeoplePage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(context, this), m_chargers(context, this), m_reservations(context, this),
      m_fileExport(context, this), m_tokens(context.workspace), m_persons(context.workspace), m_unknown(context.workspace)
{
    setObjectName(QStringLiteral("peoplePage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_learn = new LearnPanel(context, m_actions);
    column->addWidget(m_learn);
    makeTabs(*column);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeTags());
    m_stack->addWidget(makePersons());
    m_stack->addWidget(makeUnknown());
    column->addWidget(m_stack, 1);
    follow();
    addStandIn(*this, QStringLiteral("menuClearFilter"), QKeySequence(Qt::Key_Escape), [this] { resetFilter(); });
    updateCounts();
    updateLong();
}

QWidget* PeoplePage::makeHeader()
{
    auto* header = new PageHeader(m_context.themes, tr("People & tags"));
    auto* addPerson = new Button(m_context.themes, QStringLiteral("plus"), tr("Add person"));
    addPerson->setObjectName(QStringLiteral("addPerson"));
    auto* addTag = new Button(m_context.themes, QStringLiteral("plus"), tr("Add tag"));
    addTag->setObjectName(QStringLiteral("addTag"));
    auto* learnTag = new Button(m_context.themes, QStringLiteral("nfc"), tr("Learn tag"), Button::Kind::Primary);
    learnTag->setObjectName(QStringLiteral("learnTagButton"));
    if (m_context.exchange)
        header->addAction(makeFileMenu());
    for (Button* button : {addPerson, addTag, learnTag})
        header->addAction(button);
    connect(learnTag, &Button::triggered, this, &PeoplePage::learn);
    connect(addTag, &Button::triggered, this, [this] { m_actions.editToken({}); });
    connect(addPerson, &Button::triggered, this, [this] { m_actions.editPerson({}); });
    return header;
}

/// The tabs and what narrows their lists.
void PeoplePage::makeTabs(QVBoxLayout& column)
{
    m_tabs = new TabBar(m_context.themes);
    m_tabs->setObjectName(QStringLiteral("peopleTabs"));
    m_tabs->addTab(tr("Tags"));
    m_tabs->addTab(tr("People"));
    m_tabs->addTab(tr("Unknown tags"));
    column.addWidget(m_tabs);
    column.addSpacing(12);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("peopleFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    column.addWidget(makeFilters());
    m_long = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_long->setObjectName(QStringLiteral("tokensLong"));
    m_long->setWordWrap(true);
    m_long->setContentsMargins(0, 8, 0, 0);
    column.addWidget(m_long);
    column.addSpacing(12);
}

void PeoplePage::follow()
{
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_filter, &QLineEdit::textChanged, this, &PeoplePage::applyFilter);
    connect(m_tabs, &QTabBar::currentChanged, this, &PeoplePage::applyRules);
    connect(&m_context.site(), &api::LiveSite::groupsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_context.site(), &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &PeoplePage::fillGroups);
    fillGroups();
    for (const QAbstractItemModel* model : std::initializer_list<const QAbstractItemModel*>{&m_tokens, &m_persons, &m_unknown}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &PeoplePage::updateCounts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &PeoplePage::updateCounts);
        connect(model, &QAbstractItemModel::modelReset, this, &PeoplePage::updateCounts);
    }
    connect(&m_tokens, &TokenModel::readingChanged, this, &PeoplePage::updateLong);
    connect(&m_persons, &PersonModel::readingChanged, this, &PeoplePage::updateLong);
    connect(&m_persons, &PersonModel::readingChanged, this, &PeoplePage::selectWanted);
    connect(m_tabs, &QTabBar::currentChanged, this, &PeoplePage::updateLong);
}

/// Beyond some number tags and people come page by page; those that are not there cannot be sorted.
void PeoplePage::updateLong()
{
    const auto setSortable = [](RecordTable* table, bool isLong) {
        if (table->isSortingEnabled() != isLong)
            return;
        table->sortByColumn(-1, Qt::AscendingOrder);
        table->setSortingEnabled(!isLong);
    };
    setSortable(m_tokenTable, m_tokens.isLong());
    setSortable(m_personTable, m_persons.isLong());
    const bool isOfTags = m_tabs->currentIndex() == TagsTab && m_tokens.isLong();
    const bool isOfPeople = m_tabs->currentIndex() == PeopleTab && m_persons.isLong();
    m_long->setVisible(isOfTags || isOfPeople);
    if (isOfPeople) {
        const QString people = m_context.format().number(m_persons.total());
        //: %1 a number of people.
        m_long->setText(m_persons.isReading() ? tr("Looking through %1 people …").arg(people)
                                              //: %1 a number of people.
                                              : tr("%1 people, in the order they were added; more come as you scroll. Type into the filter to "
                                                   "find one. Sorting by a column is off for so many.")
                                                    .arg(people));
    }
    if (m_tokens.isLong() || m_persons.isLong())
        updateCounts();
    if (!isOfTags)
        return;
    const QString total = m_context.format().number(m_tokens.total());
    //: %1 a number of tags.
    m_long->setText(m_tokens.isReading() ? tr("Looking through %1 tags …").arg(total)
                                         //: %1 a number of tags.
                                         : tr("%1 tags, in order of the tag; more come as you scroll. Type into the filter to find one. "
                                              "Sorting by a column is off for so many.")
                                               .arg(total));
}

Button* PeoplePage::makeFileMenu()
{
    //: Menu: import and export of people and tags.
    auto* files = new Button(m_context.themes, tr("Import and export"));
    files->setObjectName(QStringLiteral("peopleFiles"));
    files->setHasMenu(true);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("peopleFileMenu"));
    menu->addAction(tr("Import CSV…"), this, &PeoplePage::askForImport)->setObjectName(QStringLiteral("importPeople"));
    menu->addAction(tr("Export as CSV…"), &m_fileExport, &FileExport::askForPeople)->setObjectName(QStringLiteral("exportPeople"));
    files->setMenu(menu);
    return files;
}

void PeoplePage::askForImport()
{
    auto* dialog = new QFileDialog(window(), tr("Import people and tags"),
                                   startFolder(QStandardPaths::DocumentsLocation),
                                   tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PeoplePage::importFile);
    dialog->open();
}

void PeoplePage::importFile(const QString& path)
{
    auto* dialog = new RosterImportDialog(m_context, path, window());
    connect(dialog, &RosterImportDialog::imported, this,
            [this](const QString& notice, const QList<RosterBatch>& undo, const api::RosterPlanPointer& done) {
                (new ImportUndo(m_context, done, undo, this))->offer(notice);
            });
    dialog->open();
}

void PeoplePage::showStatement(const PersonRecord& person)
{
    (new StatementDialog(m_context, person, window()))->open();
}

void PeoplePage::learn()
{
    m_learn->begin();
}

void PeoplePage::showPerson(PersonId person)
{
    m_tabs->setCurrentIndex(PeopleTab);
    const auto record = m_context.site().person(person);
    m_wantedPerson = person;
    if (m_persons.isLong() && record)
        m_filter->setText(record->name); // it may be far behind what is loaded
    else
        m_filter->clear();
    selectWanted();
    m_personTable->setFocus(Qt::ShortcutFocusReason);
}

void PeoplePage::selectWanted()
{
    if (!m_wantedPerson || m_persons.rowOf(*m_wantedPerson) < 0)
        return;
    m_personTable->selectKey(m_wantedPerson->value());
    m_wantedPerson.reset();
}

void PeoplePage::updateCounts()
{
    const auto count = [this](qsizetype rows) { return rows == 0 ? QString() : m_context.format().number(rows); };
    m_tabs->setNote(TagsTab, count(m_tokens.total()));
    m_tabs->setNote(PeopleTab, count(m_persons.total()));
    m_tabs->setNote(UnknownTab, count(m_unknown.rowCount()));
    m_tokenStack->setEmpty(m_tokens.total() == 0);
    m_personStack->setEmpty(m_persons.total() == 0);
    m_unknownStack->setEmpty(m_unknown.rowCount() == 0);
}

} // namespace forecourt::ui
