// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/check/checkphotostrip.h"

#include "core/base/async.h"
#include "ui/format/checkwords.h"
#include "ui/models/photofile.h"
#include "ui/pages/startfolder.h"
#include "ui/widgets/button.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>

namespace forecourt::ui {

namespace {
constexpr int PhotoTileWidth = 96;
constexpr int PhotoTileHeight = 72;
constexpr int PhotoTileGap = 8;
} // namespace

CheckPhotoStrip::CheckPhotoStrip(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent)
    : QWidget(parent), m_context(context), m_check(check)
{
    setObjectName(QStringLiteral("checkPhotos"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PhotoTileGap);
    //: Button: a picture is added to a check.
    m_add = new Button(context.themes, tr("Add photo…"));
    m_add->setObjectName(QStringLiteral("checkPhotoAdd"));
    row->addWidget(m_add, 0, Qt::AlignTop);
    row->addStretch(1);
    connect(m_add, &Button::triggered, this, &CheckPhotoStrip::choose);
    connect(&check, &commissioning::GuidedCheck::changed, this, &CheckPhotoStrip::refresh);
    refresh();
}

void CheckPhotoStrip::showStep(int step)
{
    m_step = step;
    refresh();
}

void CheckPhotoStrip::refresh()
{
    const CheckRecord& record = m_check.record();
    const bool isSigned = record.isSigned();
    m_add->setVisible(m_check.isActive() && !isSigned);
    m_add->setBlockedReason(record.photos.size() < CheckRecord::MostPhotos
                                ? QString()
                                : tr("Off: a check keeps at most %n photo(s). Remove one first", nullptr, int(CheckRecord::MostPhotos)));
    QList<CheckPhoto> photos;
    for (const CheckPhoto& photo : record.photos) {
        if (m_check.isActive() && (m_step < 0 || photo.step == m_step))
            photos.append(photo);
    }
    setVisible(m_check.isActive() && (!isSigned || !photos.isEmpty()));
    if (m_isBuilt && photos == m_shown && isSigned == m_wasSigned)
        return;
    m_isBuilt = true;
    m_wasSigned = isSigned;
    rebuild(photos);
}

void CheckPhotoStrip::rebuild(const QList<CheckPhoto>& photos)
{
    m_shown = photos;
    const bool hadFocus = m_tiles != nullptr && m_tiles->isAncestorOf(focusWidget());
    if (m_tiles != nullptr) {
        m_tiles->hide();
        m_tiles->deleteLater(); // it may be one of its buttons that was pressed
    }
    m_tiles = new QWidget(this);
    auto* row = new QHBoxLayout(m_tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PhotoTileGap);
    for (int i = 0; i < photos.size(); ++i)
        row->addWidget(makeTile(photos[i], i + 1));
    qobject_cast<QHBoxLayout*>(layout())->insertWidget(0, m_tiles);
    m_tiles->setVisible(!photos.isEmpty());
    if (hadFocus && m_add->isVisible())
        m_add->setFocus(Qt::OtherFocusReason);
}

QString CheckPhotoStrip::nameOf(const CheckPhoto& photo, int number) const
{
    const QString count = m_context.format().number(number);
    const auto& steps = m_check.record().steps;
    if (photo.step < 0 || photo.step >= static_cast<int>(steps.size()))
        //: %1 a number.
        return tr("Photo %1 of the charger").arg(count);
    //: %1 a number, %2 a step of a check.
    return tr("Photo %1 of the step %2").arg(count, checkStepTitle(steps[static_cast<std::size_t>(photo.step)].kind));
}

QWidget* CheckPhotoStrip::makeTile(const CheckPhoto& photo, int number)
{
    auto* tile = new QWidget;
    auto* row = new QHBoxLayout(tile);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* picture = new QLabel;
    picture->setObjectName(QStringLiteral("checkPhoto%1").arg(number));
    picture->setAccessibleName(nameOf(photo, number));
    picture->setToolTip(nameOf(photo, number));
    picture->setFixedSize(PhotoTileWidth, PhotoTileHeight);
    picture->setAlignment(Qt::AlignCenter);
    row->addWidget(picture);
    if (!m_check.record().isSigned()) {
        //: %1 names a photo.
        auto* drop = new IconButton(m_context.themes, QStringLiteral("x"), tr("Remove: %1").arg(nameOf(photo, number)));
        drop->setObjectName(QStringLiteral("checkPhotoRemove%1").arg(number));
        connect(drop, &Button::triggered, this, [this, photo] { remove(photo); });
        row->addWidget(drop, 0, Qt::AlignTop);
    }
    const qreal ratio = devicePixelRatioF();
    const QSize size = QSize(PhotoTileWidth, PhotoTileHeight) * ratio;
    whenFinished(decodePhoto(photo.jpeg, size.width()), picture, [picture, size, ratio](const QImage& image) {
        if (image.isNull())
            return picture->setText(tr("Cannot be read"));
        QPixmap pixmap = QPixmap::fromImage(image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        picture->setPixmap(pixmap);
    });
    return tile;
}

void CheckPhotoStrip::choose()
{
    auto* dialog = new QFileDialog(window(), tr("Photo for the hand-over"), startFolder(QStandardPaths::PicturesLocation),
                                   tr("Photos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)"));
    dialog->setObjectName(QStringLiteral("checkPhotoDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, step = m_step](const QString& path) { take(path, step); });
    dialog->open();
}

/// \a step: it may be another one by the time the file is read.
void CheckPhotoStrip::take(const QString& path, int step)
{
    const QDateTime startedAt = m_check.record().startedAt;
    whenFinished(prepareSmallPhoto(path, CheckPhoto::LargestBytes), this, [this, startedAt, step](const Result<QByteArray>& photo) {
        if (photo)
            inCheck(startedAt, [this, made = CheckPhoto{step, m_context.workspace.now(), *photo}] { add(made); });
        else if (photo.error().code == ErrorCode::NotFound)
            m_context.host.notify(QStringLiteral("triangle-alert"), tr("The file cannot be read: %1").arg(photo.error().detail));
        else
            m_context.host.notify(QStringLiteral("triangle-alert"), tr("That is no photo we can use. Choose a JPEG or PNG of at most 40 MB"));
    });
}

void CheckPhotoStrip::add(const CheckPhoto& photo)
{
    m_check.addPhoto(photo);
    if (!m_check.record().photos.contains(photo))
        return m_context.host.notify(QStringLiteral("info"), tr("The check has as many photos as it can keep. Remove one first"));
    const QDateTime startedAt = m_check.record().startedAt;
    m_context.host.notifyUndoable(
        tr("Photo added to the check"), [this, startedAt, photo] { inCheck(startedAt, [this, photo] { m_check.removePhoto(photo); }); },
        [this, startedAt, photo] { inCheck(startedAt, [this, photo] { m_check.addPhoto(photo); }); });
}

void CheckPhotoStrip::remove(const CheckPhoto& photo)
{
    const QDateTime startedAt = m_check.record().startedAt;
    const qsizetype place = m_check.record().photos.indexOf(photo);
    m_check.removePhoto(photo);
    m_context.host.notifyUndoable(
        tr("Photo removed from the check"),
        [this, startedAt, photo, place] { inCheck(startedAt, [this, photo, place] { m_check.addPhoto(photo, place); }); },
        [this, startedAt, photo] { inCheck(startedAt, [this, photo] { m_check.removePhoto(photo); }); });
}

void CheckPhotoStrip::inCheck(const QDateTime& startedAt, const std::function<void()>& change)
{
    if (m_check.isActive() && !m_check.record().isSigned() && m_check.record().startedAt == startedAt)
        return change();
    m_context.host.notify(QStringLiteral("info"), tr("That check is not open here any more. Open it under All checks, then change its photos"));
}

} // namespace forecourt::ui
