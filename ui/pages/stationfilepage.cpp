// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/stationfilepage.h"

#include "core/base/async.h"
#include "ui/format/logwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/pages/memberview.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/panepair.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
enum SearchScope { WholeFile, ThisMember };
constexpr int InsideSearchWidth = 280;
constexpr int HitsHeight = 190;
constexpr qsizetype LongestFileTitle = 120;
} // namespace

StationFilePage::StationFilePage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(context, this), m_members(context.workspace),
      m_hits(context.workspace, [this](int member) { return m_members.pathOf(member); })
{
    setObjectName(QStringLiteral("stationFilePage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_header);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    m_problem = new Banner(context.themes, Banner::Kind::Warning);
    m_problem->setObjectName(QStringLiteral("stationFileProblem"));
    m_problem->hide();
    inner->addWidget(m_problem);
    inner->addWidget(makeSearch());
    inner->addWidget(makeBody(), 1);
    inner->addWidget(makeHits());
    m_stack = new ViewStack(content);
    auto* empty = new EmptyState(context.themes, QStringLiteral("archive"), tr("This file is not here any more"),
                                 tr("It was removed, or its time has come. Ask the charger for a new one."));
    empty->setObjectName(QStringLiteral("stationFileEmpty"));
    Button* back = empty->addAction(tr("All files"));
    back->setObjectName(QStringLiteral("stationFileBackToAll"));
    connect(back, &Button::triggered, this, [this] { m_context.host.openPlace(QStringLiteral("firmware/diagnostics")); });
    m_stack->setEmptyState(empty);
    column->addWidget(m_stack, 1);
    connect(&context.site().jobs(), &api::LiveJobs::stationFilesChanged, this, &StationFilePage::refresh);
    connect(&context.site(), &api::LiveSite::reset, this, &StationFilePage::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &StationFilePage::refresh);
    refresh();
}

StationFilePage::~StationFilePage()
{
    m_listingWork.cancel();
    m_searching.cancel();
}

void StationFilePage::makeHeader()
{
    m_header = new PageHeader(m_context.themes, QString());
    m_header->setParentTitle(tr("Firmware & logs"));
    connect(m_header, &PageHeader::backRequested, this, [this] { m_context.host.openPlace(QStringLiteral("firmware/diagnostics")); });
    m_save = new Button(m_context.themes, QStringLiteral("download"), tr("Save as…"));
    m_save->setObjectName(QStringLiteral("insideSave"));
    m_bundle = new Button(m_context.themes, QStringLiteral("archive"), tr("Support bundle…"));
    m_bundle->setObjectName(QStringLiteral("insideBundle"));
    m_header->addAction(m_save);
    m_header->addAction(m_bundle);
    connect(m_save, &Button::triggered, this, [this] {
        if (const auto file = m_context.site().jobs().stationFile(m_file))
            m_actions.saveAs(*file);
    });
    connect(m_bundle, &Button::triggered, this, [this] {
        if (const auto file = m_context.site().jobs().stationFile(m_file))
            m_actions.makeBundle({file->station, {}, {file->id}});
    });
}

QWidget* StationFilePage::makeSearch()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("insideFilter"));
    m_text->setProperty("forget", true); // of one file, not of the page
    m_text->setPlaceholderText(tr("Search inside"));
    m_text->setAccessibleName(tr("Search inside"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(InsideSearchWidth);
    m_scope = new QComboBox;
    m_scope->setObjectName(QStringLiteral("insideScope"));
    m_scope->setProperty("forget", true);
    m_scope->setAccessibleName(tr("Where to search"));
    m_scope->addItem(tr("In all files"), WholeFile);
    m_scope->addItem(tr("In the chosen file"), ThisMember);
    m_search = new Button(m_context.themes, QStringLiteral("search"), tr("Search"));
    m_search->setObjectName(QStringLiteral("insideSearch"));
    m_found = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_found->setObjectName(QStringLiteral("insideFound"));
    m_found->setWordWrap(true);
    row->addWidget(m_text);
    row->addWidget(m_scope);
    row->addWidget(m_search);
    row->addWidget(m_found, 1);
    connect(m_text, &QLineEdit::returnPressed, this, &StationFilePage::search);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            m_searching.cancel();
            m_hitPart->hide();
            m_found->setText({});
        }
    });
    connect(m_search, &Button::triggered, this, &StationFilePage::search);
    return tools;
}

QWidget* StationFilePage::makeBody()
{
    using Column = ArchiveMemberModel::Column;
    m_memberTable = new RecordTable(m_context.themes, QStringLiteral("insideTable"), tr("What is inside"));
    m_memberTable->setRecords(&m_members, true);
    m_memberTable->setColumnFor(int(Column::Size), QStringLiteral("000,00 MB"));
    m_memberTable->setColumnFor(int(Column::Modified), widest::dateTime(m_context.format()));
    m_memberTable->setStretchColumn(int(Column::Path));
    m_memberPart = makeFramed(m_context.themes, m_memberTable);
    m_view = new MemberView(m_context);
    auto* pair = new PanePair(m_memberPart, m_view);
    pair->setObjectName(QStringLiteral("insideSplitter")); // the name its sizes are kept under
    pair->setShares(Qt::Horizontal, 2, 3);
    pair->setShares(Qt::Vertical, 2, 3);
    connect(m_memberTable, &RecordTable::currentRowChanged, this, &StationFilePage::showMember);
    return pair;
}

QWidget* StationFilePage::makeHits()
{
    using Column = ArchiveHitModel::Column;
    m_hitTable = new RecordTable(m_context.themes, QStringLiteral("insideHits"), tr("Found lines"), nullptr, metrics::TraceRow);
    m_hitTable->setRecords(&m_hits, false);
    m_hitTable->setColumnFor(int(Column::Path), QStringLiteral("var/log/charger/ocpp-2026-05-05.log"));
    m_hitTable->setColumnFor(int(Column::Line), QStringLiteral("0.000.000"));
    m_hitTable->setStretchColumn(int(Column::Text));
    m_hitPart = makeFramed(m_context.themes, m_hitTable);
    m_hitPart->setFixedHeight(HitsHeight);
    m_hitPart->hide();
    connect(m_hitTable, &RecordTable::currentRowChanged, this, &StationFilePage::showHit);
    connect(m_hitTable, &RecordTable::opened, this, &StationFilePage::showHit);
    return m_hitPart;
}

void StationFilePage::setFile(StationFileId file)
{
    if (file == m_file)
        return;
    m_file = file;
    m_text->clear();
    m_problem->hide();
    m_view->clear();
    m_listing = {};
    m_members.setListing({});
    m_hits.setHits({});
    refresh();
    list();
}

void StationFilePage::refresh()
{
    const auto file = m_context.site().jobs().stationFile(m_file);
    const bool isHere = file && !file->removedAt;
    m_stack->setEmpty(!isHere);
    m_header->setTitle(isHere ? shortened(file->name, LongestFileTitle) : tr("File"));
    const QString none = isHere ? QString() : tr("Off: the file is not here any more");
    m_save->setBlockedReason(isHere ? m_actions.openReason(*file) : none);
    m_bundle->setBlockedReason(isHere ? m_actions.bundleReason() : none);
    if (!isHere)
        return m_header->setContext({});
    QStringList parts{shortened(stationName(m_context.site(), file->station), LongestFileTitle), m_context.format().dataSize(file->bytes)};
    if (const QString kind = archiveSentence(m_listing, m_context.format()); !kind.isEmpty())
        parts.append(kind);
    m_header->setContext(parts.join(QStringLiteral(" · ")));
}

void StationFilePage::list()
{
    if (!m_context.files) {
        m_problem->setMessage({}, tr("Files of chargers are not opened here."));
        m_problem->show();
        return;
    }
    m_listingWork.cancel();
    m_listingWork = m_context.files->listMembers(m_file);
    whenFinished(m_listingWork, this, [this, file = m_file](const Result<ArchiveListing>& listing) {
        if (file == m_file)
            showListing(listing);
    });
}

void StationFilePage::showListing(const Result<ArchiveListing>& listing)
{
    if (!listing) {
        m_problem->setMessage(tr("It cannot be opened."), fileErrorSentence(listing.error()));
        m_problem->show();
        return;
    }
    m_listing = *listing;
    m_problem->setVisible(listing->isDamaged);
    if (listing->isDamaged)
        m_problem->setMessage(tr("The file is damaged."), tr("What could be read is shown. Ask the charger again if something is missing."));
    m_members.setListing(*listing);
    m_memberPart->setVisible(m_members.rowCount() > 1);
    m_scope->setVisible(m_members.rowCount() > 1);
    refresh();
    if (m_members.rowCount() > 0)
        m_memberTable->selectKey(m_members.row(0).index);
}

qint64 StationFilePage::sizeOf(int member) const
{
    const int row = m_members.rowOf(member);
    return row < 0 ? -1 : m_members.row(row).bytes;
}

void StationFilePage::showMember(int row)
{
    if (row < 0 || row >= m_members.rowCount())
        return m_view->clear();
    const ArchiveMember& member = m_members.row(row);
    m_view->showMember(m_file, member.index, member.path, member.bytes);
}

void StationFilePage::search()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || !m_context.files)
        return m_found->setText(text.isEmpty() ? tr("Type what to look for") : m_actions.filesReason());
    const int row = m_memberTable->currentRow();
    const bool isHere = m_scope->currentData().toInt() == ThisMember && row >= 0 && row < m_members.rowCount();
    const std::optional<int> member = isHere ? std::optional(m_members.row(row).index) : std::nullopt;
    m_searching.cancel();
    m_searching = m_context.files->search(m_file, member, text);
    m_found->setText(tr("Searching…"));
    whenFinished(m_searching, this, [this, file = m_file](const Result<ArchiveHits>& hits) {
        if (file == m_file)
            showHits(hits);
    });
}

void StationFilePage::showHits(const Result<ArchiveHits>& hits)
{
    if (!hits) {
        m_hitPart->hide();
        return m_found->setText(fileErrorSentence(hits.error()));
    }
    m_hits.setHits(hits->hits);
    m_hitPart->setVisible(!hits->hits.isEmpty());
    const auto count = static_cast<int>(hits->hits.size());
    m_found->setText(count == 0      ? tr("Nothing found. Capitals make no difference; binary files are left out.")
                     : hits->isCut ? tr("The first %n line(s); there may be more", nullptr, count)
                                   : tr("%n line(s)", nullptr, count));
    if (count > 0)
        m_hitTable->selectRow(0);
}

void StationFilePage::showHit(int row)
{
    if (row < 0 || row >= m_hits.rowCount())
        return;
    const ArchiveHit hit = m_hits.hit(row);
    m_view->showHit(m_file, hit, m_members.pathOf(hit.member), sizeOf(hit.member));
}

} // namespace forecourt::ui
