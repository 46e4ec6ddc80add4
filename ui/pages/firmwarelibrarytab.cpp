// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firmwarelibrarytab.h"

#include "ui/format/firmwarewords.h"
#include "ui/format/timesamples.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace forecourt::ui {

namespace {

constexpr int LibraryFilterWidth = 240;
constexpr qsizetype LongestNotesShown = 600;

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

FirmwareLibraryTab::FirmwareLibraryTab(const PageContext& context, FirmwareActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_model(context.workspace)
{
    setObjectName(QStringLiteral("firmwareLibrary"));
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTools());
    column->addWidget(makeList(), 1);
    column->addWidget(makeDetail());
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setText(text);
        refresh();
    });
    connect(m_table, &RecordTable::currentRowChanged, this, &FirmwareLibraryTab::refreshDetail);
    connect(m_table, &RecordTable::menuWanted, this, &FirmwareLibraryTab::showMenu);
    connect(m_table, &RecordTable::opened, this, [this](int row) { m_actions.edit(m_model.row(row)); });
    connect(&m_model, &FirmwareFileModel::stateChanged, this, &FirmwareLibraryTab::refresh);
    connect(&context.site().jobs(), &api::LiveJobs::rolloutsChanged, this, &FirmwareLibraryTab::refreshDetail);
    connect(&context.workspace, &Workspace::formatChanged, this, &FirmwareLibraryTab::refresh);
    refresh();
}

QWidget* FirmwareLibraryTab::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("libraryFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(LibraryFilterWidth);
    m_add = new Button(m_context.themes, QStringLiteral("plus"), tr("Add file…"));
    m_add->setObjectName(QStringLiteral("libraryAdd"));
    m_add->setToolTip(tr("Choose a file, or drag it onto this list"));
    row->addWidget(m_filter);
    row->addStretch(1);
    row->addWidget(m_add);
    connect(m_add, &Button::triggered, &m_actions, &FirmwareActions::addFile);
    return tools;
}

QWidget* FirmwareLibraryTab::makeList()
{
    using Column = FirmwareFileModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("libraryTable"), tr("Firmware files"));
    m_table->setRecords(&m_model, true);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Name), QStringLiteral("terra-ac-1.8.40-release.bin"));
    m_table->setColumnFor(int(Column::Vendor), QStringLiteral("alpitronic"));
    m_table->setColumnFor(int(Column::Model), QStringLiteral("Hypercharger 150"));
    m_table->setColumnFor(int(Column::Version), QStringLiteral("00.00.00-000"));
    m_table->setColumnFor(int(Column::Size), QStringLiteral("000,00 MB"));
    m_table->setColumnFor(int(Column::Signature), QStringLiteral("Certificate not valid"));
    m_table->setColumnFor(int(Column::Added), widest::dayAndTime(m_context.format()));
    m_table->setStretchColumn(int(Column::Notes));
    m_stack = new ViewStack(makeFramed(m_context.themes, m_table));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("archive"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("libraryEmpty"));
    m_first = m_empty->addAction(tr("Add file…"), Button::Kind::Default, QStringLiteral("plus"));
    m_first->setObjectName(QStringLiteral("libraryFirst"));
    connect(m_first, &Button::triggered, &m_actions, &FirmwareActions::addFile);
    m_stack->setEmptyState(m_empty);
    return m_stack;
}

QWidget* FirmwareLibraryTab::makeDetail()
{
    m_detail = new Card(m_context.themes);
    m_detail->setObjectName(QStringLiteral("libraryDetail"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    const auto addText = [&](const char* name, TypeRole role, Theme::Color ink) {
        auto* label = new TextLabel(m_context.themes, role, ink);
        label->setObjectName(QLatin1String(name));
        texts->addWidget(label);
        return label;
    };
    m_title = addText("libraryTitle", TypeRole::BodyStrong, Theme::Color::Ink1);
    m_title->setElideMode(Qt::ElideRight);
    m_facts = addText("libraryFacts", TypeRole::Body, Theme::Color::Ink1);
    m_facts->setWordWrap(true);
    m_hash = addText("libraryHash", TypeRole::Mono, Theme::Color::Ink2);
    m_hash->setElideMode(Qt::ElideMiddle);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes = addText("libraryNotes", TypeRole::Body, Theme::Color::Ink2);
    m_notes->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(texts, 1);
    const auto addButton = [&](const QString& text, const char* name) {
        auto* button = new Button(m_context.themes, text);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    m_remove = addButton(tr("Remove"), "libraryRemove");
    m_edit = addButton(tr("Edit…"), "libraryEdit");
    m_rollOut = addButton(tr("Update chargers…"), "libraryRollOut");
    connect(m_rollOut, &Button::triggered, this, [this] {
        withCurrent([this](const FirmwareFile& file) { m_actions.update({file.id, {}}); });
    });
    connect(m_edit, &Button::triggered, this, [this] { withCurrent([this](const FirmwareFile& file) { m_actions.edit(file); }); });
    connect(m_remove, &Button::triggered, this, [this] { withCurrent([this](const FirmwareFile& file) { m_actions.remove(file); }); });
    m_detail->body()->addLayout(row);
    m_pane = new SidePane(*m_detail, {m_table});
    return m_detail;
}

std::optional<FirmwareFile> FirmwareLibraryTab::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? std::optional(m_model.row(row)) : std::nullopt;
}

void FirmwareLibraryTab::withCurrent(const std::function<void(const FirmwareFile&)>& act) const
{
    if (const auto file = current())
        act(*file);
}

void FirmwareLibraryTab::refresh()
{
    const bool isFiltered = m_model.rowCount() > 0;
    m_empty->setTitle(isFiltered ? tr("Nothing matches") : tr("No firmware file yet"));
    m_empty->setText(isFiltered ? tr("Clear the filter to see the others.")
                                : tr("Drag a file here that the maker of your chargers gave you, or choose one. Chargers fetch it from this computer."));
    m_first->setVisible(!isFiltered);
    m_stack->setEmpty(m_table->filter().rowCount() == 0);
    for (Button* button : {m_add, m_first})
        button->setBlockedReason(m_actions.libraryReason());
    refreshDetail();
}

void FirmwareLibraryTab::refreshDetail()
{
    const auto file = current();
    m_pane->setFilled(file.has_value());
    if (!file)
        return;
    const Formatter& format = m_context.format();
    m_title->setText(firmwareTitle(*file));
    const QDateTime now = m_context.workspace.now();
    const QString at = format.timeOrDate(file->addedAt, now);
    QStringList facts;
    if (file->isMissing)
        facts.append(tr("The file is gone from the disk or was changed there, so it is not offered. Remove it and add it again."));
    facts.append(signatureSentence(verdictNow(*file, now), file->signedBy));
    if (file->signatureUntil)
        //: %1 a time.
        facts.append((now > *file->signatureUntil ? tr("Its certificate was valid until %1.") : tr("Its certificate is valid until %1."))
                         .arg(format.dateTime(file->signatureUntil, now)));
    facts.append(file->addedBy.isEmpty() ? tr("Added %1.").arg(at)
                                         //: A file: %1 when it was added, %2 who.
                                         : tr("Added %1 by %2.").arg(at, shortened(file->addedBy, 80)));
    m_facts->setText(facts.join(QLatin1Char(' ')));
    m_hash->setText(QStringLiteral("SHA-256 ") + file->sha256);
    m_notes->setText(shortened(file->notes, LongestNotesShown));
    m_notes->setVisible(!file->notes.isEmpty());
    m_edit->setBlockedReason(m_actions.libraryReason());
    m_remove->setBlockedReason(m_actions.removeReason(*file));
    m_rollOut->setBlockedReason(file->isMissing ? tr("Off: the file is gone from the disk") : m_actions.updateReason({}));
}

void FirmwareLibraryTab::showMenu(int row, const QPoint& position)
{
    const FirmwareFile file = m_model.row(row);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("libraryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const char* name, const QString& reason, auto act) {
        QAction* entry = menu->addAction(text);
        entry->setObjectName(QLatin1String(name));
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        connect(entry, &QAction::triggered, this, act);
    };
    add(tr("Update chargers…"), "libraryMenuRollOut", file.isMissing ? tr("Off: the file is gone from the disk") : m_actions.updateReason({}),
        [this, id = file.id] { m_actions.update({id, {}}); });
    add(tr("Edit…"), "libraryMenuEdit", m_actions.libraryReason(), [this, file] { m_actions.edit(file); });
    add(tr("Remove"), "libraryMenuRemove", m_actions.removeReason(file), [this, file] { m_actions.remove(file); });
    menu->popup(position);
}

void FirmwareLibraryTab::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_actions.libraryReason().isEmpty() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FirmwareLibraryTab::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_actions.addFiles(paths);
}

} // namespace forecourt::ui
